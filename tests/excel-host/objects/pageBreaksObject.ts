import { RangeRef } from "../model/rangeRef";
import type { Sheet } from "../model/sheet";
import { collection } from "../wire/collection";
import { HostType } from "../wire/hostObject";
import { rangeType } from "./rangeObject";

interface PageBreak {
  readonly sheet: Sheet;
  readonly places: number[];
  readonly place: number;
  readonly rows: boolean;
}

const pageBreakType = new HostType<PageBreak>("PageBreak", {
  identity: ({ place }) => ({ _Id: place }),
  properties: {
    RowIndex: { get: ({ rows, place }) => (rows ? place : 0) },
    ColumnIndex: { get: ({ rows, place }) => (rows ? 0 : place) },
  },
  methods: {
    Delete: ({ places, place }) => {
      places.splice(places.indexOf(place), 1);
    },
    GetCellAfterBreak: ({ sheet, place, rows }) => {
      const [row, column] = rows ? [place, 0] : [0, place];
      return rangeType.of(new RangeRef(sheet, { top: row, left: column, bottom: row, right: column }));
    },
  },
});

function breaksType(name: string, rows: boolean): HostType<Sheet> {
  const placesOf = (sheet: Sheet): number[] => (rows ? sheet.page.rowBreaks : sheet.page.columnBreaks);
  const base = collection<Sheet, PageBreak>({
    list: (sheet) => placesOf(sheet).map((place) => ({ sheet, places: placesOf(sheet), place, rows })),
    object: (pageBreak) => pageBreakType.of(pageBreak),
    matches: ({ place }, key) => place === Number(key),
  });
  return new HostType<Sheet>(name, {
    ...base,
    methods: {
      ...base.methods,
      Add: (sheet, args) => {
        const range = args.object(0, rangeType) ?? sheet.workbook.range(args.text(0), sheet);
        const place = rows ? range.area.top : range.area.left;
        const places = placesOf(sheet);
        if (!places.includes(place)) places.push(place);
        places.sort((one, other) => one - other);
        return pageBreakType.of({ sheet, places, place, rows });
      },
      RemovePageBreaks: (sheet) => {
        placesOf(sheet).length = 0;
      },
    },
  });
}

/** A page begins at the top of the row, or the left of the column, of the cell that was given. */
export const rowBreaksType = breaksType("PageBreakCollection", true);
export const columnBreaksType = breaksType("PageBreakCollection", false);
