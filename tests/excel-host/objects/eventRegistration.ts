import type { EventName } from "../events";
import type { Workbook } from "../model/workbook";
import type { CallArguments } from "../wire/callArguments";

type Method<T> = (self: T, args: CallArguments) => unknown;

/**
 * The hidden methods by which the client begins and stops listening: `_RegisterXEvent` and `_UnregisterXEvent`.
 * An event that is not listed here has no such method, so listening to it fails by name.
 */
export function eventRegistration<T>(
  of: (self: T) => { readonly workbook: Workbook; readonly target: string },
  events: Readonly<Record<string, EventName>>,
): Readonly<Record<string, Method<T>>> {
  const methods: Record<string, Method<T>> = {};
  for (const [wireName, event] of Object.entries(events)) {
    methods[`_Register${wireName}Event`] = (self) => of(self).workbook.events.listen(event, of(self).target);
    methods[`_Unregister${wireName}Event`] = (self) => of(self).workbook.events.stopListening(event, of(self).target);
  }
  return methods;
}

export const SHEET_EVENTS = {
  DataChanged: "worksheetChanged",
  Activated: "worksheetActivated",
  Deactivated: "worksheetDeactivated",
  SelectionChanged: "worksheetSelectionChanged",
  ProtectionChanged: "worksheetProtectionChanged",
} as const satisfies Readonly<Record<string, EventName>>;
