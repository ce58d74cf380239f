import { TABLE_KINDS, type Plan } from "../../../src/index";
import { listWords } from "../listWords";
import { plural } from "../plural";

/** Items are named up to this many. */
const MOST_NAMED = 5;

/**
 * How a plan differs from the one of the last report, in one sentence; null where it does not, or only in the period
 * that it states.
 */
export function planChanges(before: Plan, now: Plan): string | null {
  const [was, is] = [itemsOf(before), itemsOf(now)];
  const added = [...is.keys()].filter((id) => !was.has(id));
  const gone = [...was.keys()].filter((id) => !is.has(id));
  const changed = [...is].filter(([id, { facts }]) => (was.get(id)?.facts ?? facts) !== facts).map(([id]) => id);
  const names = (ids: readonly string[], of: ReadonlyMap<string, Item>): string => {
    const said = ids.slice(0, MOST_NAMED).map((id) => of.get(id)?.name ?? id);
    return listWords([...said, ...(ids.length > MOST_NAMED ? [`${ids.length - MOST_NAMED} more`] : [])]);
  };
  const parts = [
    ...(added.length > 0 ? [`new: ${names(added, is)}`] : []),
    ...(gone.length > 0 ? [`gone: ${names(gone, was)}`] : []),
    ...(changed.length > 0 ? [`changed: ${names(changed, is)}`] : []),
  ];
  if (parts.length > 0) return `The plan is not as it was at the last report. ${capital(parts.join("; "))}.`;
  return factsOf(settingsOf(before)) === factsOf(settingsOf(now))
    ? null
    : `The plan is not as it was at the last report: ${plural(is.size, "item")} as before, other settings.`;
}

interface Item {
  readonly name: string;
  readonly facts: string;
}

function itemsOf(plan: Plan): Map<string, Item> {
  const items = new Map<string, Item>();
  const all = [...plan.measures, ...plan.actions, ...plan.judgements, ...plan.assertions];
  const named = TABLE_KINDS.flatMap((kind) => kind.items(plan));
  for (const { id, name } of named)
    items.set(id, {
      name,
      facts: all
        .filter((item) => item.id === id)
        .map(factsOf)
        .join("\n"),
    });
  return items;
}

function settingsOf(plan: Plan): Plan {
  const none = { measures: [], actions: [], judgements: [], assertions: [] };
  return { ...plan, ...none, period: null, file: "" };
}

/** What a plan says, wherever in its file it says so. */
function factsOf(said: object): string {
  return JSON.stringify(said, (key, value: unknown) => (PLACES.has(key) ? undefined : value));
}

const PLACES: ReadonlySet<string> = new Set(["at", "targetAt", "cells"]);

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
