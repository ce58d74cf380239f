import { toAddress } from "./model/area";
import type { RangeRef } from "./model/rangeRef";
import { EVENT_CATEGORY } from "./wire/protocol";
import type { EventEntry } from "./wire/protocol";

/** Events the host raises, and the numbers the client knows them by. */
export const EVENT_NUMBERS = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetProtectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type EventName = keyof typeof EVENT_NUMBERS;

/** The target of events of the whole workbook, such as those of `workbook.worksheets`. */
export const WHOLE_WORKBOOK = "Workbook";

/** Who made a change: the add-in in a batch, or a person. */
export type TriggerSource = "ThisLocalAddin" | "Unknown";

/** Holds what the client listens to, and the events that wait to be sent. */
export class EventHub {
  enabled = true;
  triggerSource: TriggerSource = "Unknown";
  private readonly listening = new Set<string>();
  private waiting: EventEntry[] = [];

  /** `target` is a sheet's or table's id, or the whole workbook. */
  listen(event: EventName, target: string): void {
    this.listening.add(`${event}|${target}`);
  }

  stopListening(event: EventName, target: string): void {
    this.listening.delete(`${event}|${target}`);
  }

  isHeard(event: EventName, target: string): boolean {
    return this.enabled && this.listening.has(`${event}|${target}`);
  }

  /** Raises an event for each target that is listened to. */
  raise(event: EventName, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    for (const target of targets) {
      if (!this.isHeard(event, target)) continue;
      this.waiting.push({
        messageCategory: EVENT_CATEGORY,
        messageType: EVENT_NUMBERS[event],
        targetId: target,
        message: JSON.stringify(message),
      });
    }
  }

  raiseSelection(range: RangeRef): void {
    const { sheet } = range;
    const message = { address: toAddress(range.area), worksheetId: sheet.id };
    this.raise("worksheetSelectionChanged", [WHOLE_WORKBOOK, sheet.id], message);
    const table = sheet.tableAt(range.area);
    if (table === undefined) return;
    this.raise("tableSelectionChanged", [table.id], { ...message, tableId: table.id, isInsideTable: true });
  }

  take(): readonly EventEntry[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
