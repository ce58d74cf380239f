/**
 * The words that office.js and its host use with each other: "ProcessQuery" over the rich API message bridge.
 * Requests are as recorded from the client; responses are what the client reads.
 */

/** Plain data, as it crosses the bridge. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const OBJECT_PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Flags of a request; only these two change what the host does. */
export const REQUEST_FLAG = { write: 1, delayForCellEdit: 64 } as const;

/** Arguments of a call; an object among them stands as its path id in both lists. */
export interface ArgumentInfo {
  readonly values: readonly unknown[];
  readonly pathIds: readonly unknown[];
}

export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly pathId: number;
  readonly args: ArgumentInfo;
  readonly query: Query;
  readonly state: Readonly<Record<string, unknown>>;
}

export interface Query {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export interface ObjectPath {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly parentId: number | null;
  readonly args: ArgumentInfo;
}

export interface Request {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface Response {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** A message from the page: a request, numbered so that its answer finds it. */
export interface Envelope {
  readonly id: number;
  readonly flags: number;
  readonly body: unknown;
}

/** One event, or one call of a custom function, on its way to the page. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Category of rich API events, and of messages to custom functions. */
export const EVENT_CATEGORY = 65536;
export const CUSTOM_FUNCTION_CATEGORY = 1;

/** The message, from the host to the page, that carries events. */
export function eventMessage(entries: readonly EventEntry[]): string {
  return JSON.stringify({ type: 3, controlId: "", message: { entries } });
}

/** The answer to a request that was processed, in whole or up to its error. */
export function answerMessage(id: number, response: Response): string {
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify(response) } });
}

/** The answer to a request that the host refused to look at. */
export function refusalMessage(id: number, error: { code: string; message: string; status: number }): string {
  const body = JSON.stringify({ error: { code: error.code, message: error.message } });
  return JSON.stringify({ id, type: 2, message: { statusCode: error.status, headers: {}, body } });
}
