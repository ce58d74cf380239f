import type { Action, ArgumentInfo, Envelope, ObjectPath, Query, Request } from "./protocol";
import { isRecord } from "./readValue";

/** Reads a message from the page; anything but a numbered request is a fault of ours, and thrown. */
export function parseEnvelope(message: string): Envelope {
  const parsed: unknown = JSON.parse(message);
  if (!isRecord(parsed) || parsed["type"] !== 1 || !isRecord(parsed["message"])) {
    throw new Error(`excel-host: a message of an unknown kind: ${message.slice(0, 200)}`);
  }
  const body = parsed["message"]["body"];
  return {
    id: asNumber(parsed["id"], "id"),
    flags: asNumber(parsed["flags"], "flags"),
    body: typeof body === "string" ? JSON.parse(body) : body,
  };
}

/** Reads the body of a request. */
export function parseRequest(body: unknown): Request {
  if (!isRecord(body)) throw new Error("excel-host: a request without a body");
  const paths = new Map<number, ObjectPath>();
  for (const path of Object.values(asRecord(body["ObjectPaths"]))) {
    const parsed = parsePath(path);
    paths.set(parsed.id, parsed);
  }
  return { actions: asList(body["Actions"]).map(parseAction), paths };
}

function parseAction(value: unknown): Action {
  const action = asRecord(value);
  return {
    id: asNumber(action["Id"], "Action.Id"),
    type: asNumber(action["ActionType"], "Action.ActionType"),
    name: asText(action["Name"]),
    pathId: asNumber(action["ObjectPathId"] ?? 0, "Action.ObjectPathId"),
    args: parseArguments(action["ArgumentInfo"]),
    query: parseQuery(action["QueryInfo"]),
    state: asRecord(action["ObjectState"]),
  };
}

function parsePath(value: unknown): ObjectPath {
  const path = asRecord(value);
  const parent = path["ParentObjectPathId"];
  return {
    id: asNumber(path["Id"], "ObjectPath.Id"),
    type: asNumber(path["ObjectPathType"], "ObjectPath.ObjectPathType"),
    name: asText(path["Name"]),
    parentId: typeof parent === "number" && parent !== 0 ? parent : null,
    args: parseArguments(path["ArgumentInfo"]),
  };
}

function parseArguments(value: unknown): ArgumentInfo {
  const info = asRecord(value);
  return { values: asList(info["Arguments"]), pathIds: asList(info["ReferencedObjectPathIds"]) };
}

function parseQuery(value: unknown): Query {
  const query = asRecord(value);
  const top = query["Top"];
  const skip = query["Skip"];
  return {
    select: asList(query["Select"]).map(asText),
    expand: asList(query["Expand"]).map(asText),
    top: typeof top === "number" ? top : null,
    skip: typeof skip === "number" ? skip : 0,
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function asNumber(value: unknown, what: string): number {
  if (typeof value !== "number") throw new Error(`excel-host: ${what} is not a number`);
  return value;
}
