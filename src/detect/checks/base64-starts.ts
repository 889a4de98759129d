/** Base64 of something that starts with this text: `base64-starts(BedrockAPIKey-)`. */
export function base64Starts(value: string, argument: string): true | string {
  return Buffer.from(value, "base64").toString("latin1").startsWith(argument) || "base64 of something else";
}
