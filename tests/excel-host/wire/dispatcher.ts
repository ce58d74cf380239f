import { HostError, invalidReference, notImplemented } from "./hostError";
import { HostObject, NULL_OBJECT } from "./hostObject";
import type { NullObject } from "./hostObject";
import { ACTION, OBJECT_PATH } from "./protocol";
import type { Action, ArgumentInfo, Json, ObjectPath, Request, Response, WireError } from "./protocol";
import { answerQuery, identityOf, toJson, wireName } from "./query";

/** What the dispatcher asks of the host. */
export interface Host {
  readonly root: HostObject;
  /** A service the client makes by name, such as the one for custom functions. */
  service(name: string): HostObject;
  /** A range the client asked to keep. */
  reference(id: string): HostObject | undefined;
  /** Called before each action, counted from 1; may throw to make the sync fail there. */
  beforeAction(position: number, action: Action): void;
}

type Resolved = HostObject | NullObject;

/**
 * Carries out the actions of a request in order. An error ends the request: what was done before it stays done,
 * as in Excel, and the answer says which action failed.
 */
export function dispatch(request: Request, host: Host): Response {
  const paths = new PathResolver(request.paths, host);
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      host.beforeAction(index + 1, action);
      if (action.type === ACTION.trace) traceIds.push(action.id);
      const value = act(action, paths);
      if (value !== undefined) results.push({ ActionId: action.id, Value: value });
    } catch (thrown) {
      const error = wireError(thrown, index, action, request);
      return { Results: results, TraceIds: traceIds, Error: error };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** The result of an action; undefined for the ones that answer with nothing. */
function act(action: Action, paths: PathResolver): Json | undefined {
  if (action.type === ACTION.trace) return null;
  const target = paths.resolve(action.pathId);
  if (target === NULL_OBJECT)
    return action.type === ACTION.setProperty || action.type === ACTION.update ? undefined : null;
  switch (action.type) {
    case ACTION.instantiate:
      return identityOf(target);
    case ACTION.query:
    case ACTION.queryAsJson:
      return answerQuery(target, action.query);
    case ACTION.method:
      return methodResult(target.call(action.name, paths.arguments(action.args)));
    case ACTION.setProperty:
      target.write(action.name, paths.arguments(action.args)[0] ?? null);
      return undefined;
    case ACTION.update:
      for (const [name, value] of Object.entries(action.state)) target.write(wireName(name), value);
      return undefined;
    default:
      throw notImplemented(`action type ${action.type}`);
  }
}

function methodResult(value: unknown): Json {
  if (value === NULL_OBJECT) return null;
  return value instanceof HostObject ? identityOf(value) : toJson(value);
}

/** Finds the object behind each path of a request, once. */
class PathResolver {
  private readonly paths: ReadonlyMap<number, ObjectPath>;
  private readonly host: Host;
  private readonly found = new Map<number, Resolved>();

  constructor(paths: ReadonlyMap<number, ObjectPath>, host: Host) {
    this.paths = paths;
    this.host = host;
  }

  resolve(id: number): Resolved {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths.get(id);
    if (path === undefined) throw new HostError("GeneralException", `excel-host: no object path ${id}`, 500);
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  /** Arguments with each referenced path replaced by its object, at any depth of array. */
  arguments(info: ArgumentInfo): readonly unknown[] {
    const replace = (value: unknown, pathId: unknown): unknown => {
      if (Array.isArray(value) && Array.isArray(pathId)) {
        return value.map((inner: unknown, index) => replace(inner, pathId[index]));
      }
      return typeof pathId === "number" && pathId !== 0 ? this.resolve(pathId) : value;
    };
    return info.values.map((value, index) => replace(value, info.pathIds[index]));
  }

  private follow(path: ObjectPath): Resolved {
    switch (path.type) {
      case OBJECT_PATH.root:
        return this.host.root;
      case OBJECT_PATH.newObject:
        return this.host.service(path.name);
      case OBJECT_PATH.referenceId: {
        const kept = this.host.reference(path.name);
        if (kept === undefined) throw invalidReference();
        return kept;
      }
      case OBJECT_PATH.nullObject:
        return NULL_OBJECT;
      case OBJECT_PATH.method:
        return this.fromParent(path, (parent) => parent.call(path.name, this.arguments(path.args)));
      case OBJECT_PATH.property:
        return this.fromParent(path, (parent) => parent.read(path.name));
      case OBJECT_PATH.indexer:
        return this.fromParent(path, (parent) => parent.call("GetItem", this.arguments(path.args)));
      default:
        throw notImplemented(`object path type ${path.type}`);
    }
  }

  private fromParent(path: ObjectPath, get: (parent: HostObject) => unknown): Resolved {
    const parent = path.parentId === null ? this.host.root : this.resolve(path.parentId);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const object = get(parent);
    if (object instanceof HostObject || object === NULL_OBJECT) return object;
    throw new HostError("GeneralException", `excel-host: ${parent.typeName}.${path.name} is not an object`, 500);
  }
}

function wireError(thrown: unknown, index: number, action: Action, request: Request): WireError {
  const path = request.paths.get(action.pathId);
  const where = [path?.name ?? "", action.name].filter((part) => part !== "").join(".");
  if (thrown instanceof HostError) {
    return {
      Code: thrown.code,
      Message: thrown.message,
      ActionIndex: index,
      Location: where,
      HttpStatusCode: thrown.status,
    };
  }
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return {
    Code: "GeneralException",
    Message: `excel-host fault: ${detail}`,
    ActionIndex: index,
    Location: where,
    HttpStatusCode: 500,
  };
}
