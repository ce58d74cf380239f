/** Hands a file to the browser to keep. */
export function saveFile(name: string, type: string, content: Uint8Array | string): void {
  const part: BlobPart = typeof content === "string" ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken hold of the file by the time it next comes round.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
