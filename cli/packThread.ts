import { parentPort, workerData } from "node:worker_threads";
import { packFiles, writePack } from "./packs";
import type { ThreadDone, ThreadWork } from "./packsBeside";

/** Writes packs in a thread and hands over each as it is done. What fails here fails whoever waits for it. */
async function writePacks({ paths, job }: ThreadWork): Promise<void> {
  const files = await packFiles(paths);
  if (!files.ok) throw new Error(files.fault.sentence);
  for (const file of files.value) {
    const written = await writePack(file, job);
    const bytes = typeof written === "string" ? written : ownBytes(written);
    const done: ThreadDone = { path: file.path, bytes };
    parentPort?.postMessage(done, typeof bytes === "string" ? [] : [bytes.buffer]);
  }
}

/** Bytes that share no memory with others, so that they are handed over as they are. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}

void writePacks(workerData as ThreadWork);
