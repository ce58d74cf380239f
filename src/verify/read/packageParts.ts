import { Parser } from "htmlparser2";
import { ok, type Result } from "../../domain/result";
import { guardZip, unpack } from "../../read/guard/guardZip";

/** The parts of an office file, by their paths. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts of an office file; refused where it is none, or would unpack to too much. */
export function packageParts(bytes: Uint8Array, file: string): Result<Parts> {
  const entries = guardZip(bytes, file);
  if (!entries.ok) return entries;
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.value) {
    const part = unpack(bytes, entry);
    if (part !== null) parts.set(entry.name, part);
  }
  return ok(parts);
}

/** What a part tells while it is read: tags by their names without prefix. */
export interface PartReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads a part of markup; nothing where there is none. */
export function readPart(parts: Parts, path: string, reader: PartReader): void {
  const part = parts.get(path);
  if (part === undefined) return;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open?.(bare(name), attributes),
      ontext: (text) => reader.text?.(text),
      onclosetag: (name) => reader.close?.(bare(name)),
    },
    { xmlMode: true },
  );
  parser.write(new TextDecoder().decode(part));
  parser.end();
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Paths that a part refers to, by the ids by which it does. */
export function relations(parts: Parts, path: string): ReadonlyMap<string, string> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const targets = new Map<string, string>();
  readPart(parts, `${folder}_rels/${path.slice(slash + 1)}.rels`, {
    open(name, { Id, Target, TargetMode }) {
      if (name === "Relationship" && Id !== undefined && Target !== undefined && TargetMode !== "External")
        targets.set(Id, resolved(folder, Target));
    },
  });
  return targets;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
