import { Paragraph, type Table, TableRow } from "docx";
import type { PackFact } from "../../../pack/packModel";
import { STATUS_SHAPES } from "../../../pack/packModel";
import { AIR, SHAPE_WIDTH } from "../layout/columnWidths";
import { pointsWide } from "../layout/words";
import { SIZES, STYLES } from "./docxStyles";
import { runs, statusRuns } from "./runs";
import { cellOf, tableOf } from "./writeTable";

/** Least room of a fact, and most that it must have: a longer one takes lines. In points. */
const LEAST = 54;
const MOST = 112;

/**
 * Figures each below what it is, so that a screen reader says them together. As many stand beside each other as have
 * room, in the cells of a row.
 */
export function writeFacts(
  facts: readonly PackFact[],
  room: number,
  keepNext: boolean,
): readonly (Paragraph | Table)[] {
  return factRows(facts, room).flatMap((row) => {
    const widths = sharedOut(row, room);
    const cells = row.map(({ label, text, look }, index) =>
      cellOf(
        [
          new Paragraph({ style: STYLES.factLabel, children: runs(label) }),
          new Paragraph({ style: STYLES.factText, children: statusRuns(text, look) }),
        ],
        { width: widths[index] ?? 0 },
      ),
    );
    return [
      tableOf([new TableRow({ cantSplit: true, keepNext, children: cells })], widths, "beside"),
      new Paragraph({ style: STYLES.spacer, keepNext }),
    ];
  });
}

/** The facts that stand beside each other, row by row. */
function factRows(facts: readonly PackFact[], room: number): readonly (readonly PackFact[])[] {
  const rows: PackFact[][] = [];
  let left = 0;
  for (const fact of facts) {
    const width = needs(fact);
    const last = rows.at(-1);
    if (last === undefined || width > left) {
      rows.push([fact]);
      left = room - width;
    } else {
      last.push(fact);
      left -= width;
    }
  }
  return rows;
}

/** What each fact of a row needs, and of what is left first what longer ones would have, then the same for each. */
function sharedOut(row: readonly PackFact[], room: number): readonly number[] {
  const needed = row.map(needs);
  const wished = row.map((fact, index) => Math.max(0, wide(fact) - (needed[index] ?? 0)));
  const left = room - needed.reduce((sum, width) => sum + width, 0);
  const wishes = wished.reduce((sum, width) => sum + width, 0);
  const granted = wishes === 0 ? 0 : Math.min(1, left / wishes);
  const each = (left - granted * wishes) / row.length;
  return needed.map((width, index) => width + granted * (wished[index] ?? 0) + each);
}

function needs(fact: PackFact): number {
  return Math.min(MOST, Math.max(LEAST, wide(fact)));
}

/** How wide a fact is on one line. */
function wide({ label, text, look }: PackFact): number {
  const shaped = STATUS_SHAPES[look] !== undefined;
  const words = pointsWide(text, SIZES.body, shaped) + (shaped ? SHAPE_WIDTH : 2);
  return Math.max(words, pointsWide(label, SIZES.margin) + 2) + AIR;
}
