/**
 * Python statements that end a server when whoever started it is gone, however that went: the pipe on its standard
 * input closes. Read past Python's own buffer, whose lock would keep a server from ending by itself.
 */
export const ENDS_WITH_PARENT = [
  "import os, threading",
  "threading.Thread(target=lambda: (os.read(0, 1), os._exit(0)), daemon=True).start()",
].join("\n");
