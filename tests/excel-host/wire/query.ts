import { HostError, responseTooLarge } from "./hostError";
import { HostObject, NULL_OBJECT } from "./hostObject";
import type { Json, Query } from "./protocol";
import { isRecord } from "./readValue";

/** Answers one load: the named scalars, looked up through nested objects such as `format/fill/color`. */
export function answerQuery(target: unknown, query: Query): Json {
  if (!(target instanceof HostObject)) return null;
  const items = target.items();
  return items === null ? answerObject(target, query) : answerCollection(target, items, query);
}

function answerCollection(target: HostObject, items: readonly HostObject[], query: Query): Json {
  const answer: Record<string, Json> = identityOf(target);
  const own = query.select.filter((name) => target.has(wireName(firstPart(name))));
  for (const name of own) answer[wireName(name)] = toJson(target.read(wireName(name)));
  const ofItems = query.select.filter((name) => !own.includes(name));
  if (own.length > 0 && ofItems.length === 0 && query.expand.length === 0) return answer;
  if (query.select.length === 0) {
    for (const name of target.scalarNames()) answer[name] = toJson(target.read(name));
  }
  const end = query.top === null ? undefined : query.skip + query.top;
  const perItem: Query = { select: ofItems, expand: query.expand, top: null, skip: 0 };
  answer["_Items"] = items.slice(query.skip, end).map((item) => answerObject(item, perItem));
  return answer;
}

function answerObject(target: HostObject, query: Query): Json {
  const answer: Record<string, Json> = identityOf(target);
  for (const path of wanted(target, query)) {
    const head = wireName(firstPart(path));
    const rest = path.includes("/") ? path.slice(path.indexOf("/") + 1) : null;
    const value = target.read(head);
    if (value instanceof HostObject) {
      const inner = answerQuery(value, { select: rest === null ? [] : [rest], expand: [], top: null, skip: 0 });
      answer[head] = merge(answer[head], inner);
    } else {
      answer[head] = value === NULL_OBJECT ? null : toJson(value);
    }
  }
  return answer;
}

function wanted(target: HostObject, query: Query): readonly string[] {
  const asked = query.select.filter((name) => name !== "*" && name !== "$all" && name !== "$none");
  const everything = query.select.length === 0 || query.select.some((name) => name === "*" || name === "$all");
  return [...(everything ? target.scalarNames() : []), ...asked, ...query.expand];
}

/** What the client needs to find the object again. */
export function identityOf(target: HostObject): Record<string, Json> {
  return { ...target.identity() };
}

/** Excel refuses to answer with more than this; the client would otherwise wait for megabytes. */
const MOST_CELLS = 5_000_000;

/** Checks that a value can cross the bridge. */
export function toJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) {
    const first: unknown = value[0];
    if (Array.isArray(first) && value.length * first.length > MOST_CELLS) throw responseTooLarge();
    return value.map(toJson);
  }
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toJson(member)]));
  }
  throw new HostError("GeneralException", `excel-host: ${typeof value} cannot cross the bridge`, 500);
}

/** Puts together answers for `format/font/bold` and `format/font/name`, at whatever depth they part. */
function merge(before: Json | undefined, after: Json): Json {
  if (!isObject(before) || !isObject(after)) return after;
  const merged: Record<string, Json> = { ...before };
  for (const [name, value] of Object.entries(after)) merged[name] = merge(merged[name], value);
  return merged;
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstPart(path: string): string {
  return path.split("/", 1)[0] ?? path;
}

/** Loads use the client's names (`rowCount`); the host knows wire names (`RowCount`). */
export function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
