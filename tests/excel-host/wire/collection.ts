import { invalidArgument, itemNotFound } from "./hostError";
import { NULL_OBJECT } from "./hostObject";
import type { HostObject, Members } from "./hostObject";

/** What every Excel collection can do, given its list and how a member answers to a key. */
export function collection<C, I>(of: {
  readonly list: (self: C) => readonly I[];
  readonly object: (item: I) => HostObject;
  readonly matches: (item: I, key: string | number) => boolean;
  /** Some collections have a `count` property besides `getCount()`. */
  readonly countProperty?: true;
}): Required<Pick<Members<C>, "items" | "methods" | "properties">> {
  const find = (self: C, key: string | number): I | undefined => of.list(self).find((item) => of.matches(item, key));
  return {
    items: (self) => of.list(self).map(of.object),
    properties: of.countProperty === true ? { Count: { get: (self) => of.list(self).length } } : {},
    methods: {
      GetCount: (self) => of.list(self).length,
      GetItem: (self, args) => {
        const item = find(self, args.key(0));
        if (item === undefined) throw itemNotFound();
        return of.object(item);
      },
      GetItemOrNullObject: (self, args) => {
        const item = find(self, args.key(0));
        return item === undefined ? NULL_OBJECT : of.object(item);
      },
      GetItemAt: (self, args) => {
        const item = of.list(self)[args.number(0)];
        if (item === undefined) throw invalidArgument(`no item ${args.number(0)}`);
        return of.object(item);
      },
    },
  };
}

/** Excel names are compared without regard to case. */
export function sameName(name: string, key: string | number): boolean {
  return name.toLowerCase() === String(key).toLowerCase();
}
