/**
 * Gives the client of the npm package, which knows ExcelApi up to 1.15, what is wanted here of 1.18: `notes` of the
 * workbook and of a sheet. On the wire a collection of notes is asked as one of comments is. The package stays.
 *
 * In Chromium the text of this function is sent into the page, so it may use nothing from outside itself. `target` is
 * the window; the page's own where none is given.
 */
export function giveClientNotes(target: object = globalThis): void {
  interface Client {
    readonly Excel?: Readonly<Record<"Workbook" | "Worksheet", { readonly prototype: object }>> & {
      readonly CommentCollection: unknown;
    };
    readonly OfficeExtension?: {
      readonly BatchApiHelper: {
        createPropertyObject(type: unknown, parent: object, name: string, collection: boolean, flags: number): object;
      };
    };
  }
  const { Excel, OfficeExtension } = target as Client;
  if (Excel === undefined || OfficeExtension === undefined) return;
  for (const { prototype } of [Excel.Workbook, Excel.Worksheet]) {
    if ("notes" in prototype) continue;
    const known = new WeakMap<object, object>();
    Object.defineProperty(prototype, "notes", {
      get(this: object): object {
        const { BatchApiHelper } = OfficeExtension;
        const notes =
          known.get(this) ?? BatchApiHelper.createPropertyObject(Excel.CommentCollection, this, "Notes", true, 4);
        known.set(this, notes);
        return notes;
      },
    });
  }
}
