const BINARY_ENDINGS = new Set(
  (
    "png jpg jpeg gif bmp ico icns webp tif tiff psd heic avif mp3 mp4 m4a m4v avi mov mkv webm wav flac ogg " +
    "woff woff2 ttf otf eot pdf zip gz tgz bz2 xz 7z rar zst lz4 br jar war ear class o a so dylib dll exe pyc pyo wasm " +
    "iso img dmg deb rpm msi apk ipa parquet npy npz h5 pb onnx pt"
  ).split(" "),
);

/** Whether a file's name alone says that it holds pictures, sound, fonts, archives or machine code: not opened. */
export function hasBinaryName(name: string): boolean {
  const dot = name.lastIndexOf(".");
  if (dot <= 0) return false;
  const ending = name.slice(dot + 1).toLowerCase();
  return BINARY_ENDINGS.has(ending);
}
