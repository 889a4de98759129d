import { posix, win32 } from "node:path";

/** What decides where a user's state lies. */
export interface StatePlace {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The folder for what keycensus keeps between runs: $XDG_STATE_HOME/keycensus or ~/.local/state/keycensus (XDG Base Directory
 * Specification 0.8, which says to ignore relative paths), ~/Library/Application Support/keycensus, %LOCALAPPDATA%\keycensus.
 */
export function stateFolder({ platform, env, home }: StatePlace): string {
  if (platform === "win32") {
    const local = env["LOCALAPPDATA"];
    return win32.join(
      local !== undefined && win32.isAbsolute(local) ? local : win32.join(home, "AppData", "Local"),
      "keycensus",
    );
  }
  const xdg = env["XDG_STATE_HOME"];
  if (xdg !== undefined && posix.isAbsolute(xdg)) return posix.join(xdg, "keycensus");
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "keycensus");
  return posix.join(home, ".local", "state", "keycensus");
}
