import { address, readAddress } from "../domain/cell";
import { keyNow, type Follow } from "./follow/followItems";
import { written, type OurBlock } from "./ourReport";
import type { SetLink } from "./refreshEdit";
import type { SheetWork, Work } from "./work";
import type { WrittenBlock, WrittenReport, WrittenSheet } from "./writtenReport";

/** Links lead to a row by its number, which nothing else keeps right; and what is to be remembered of every cell. */
export function setLinks(
  work: Work,
  sheets: readonly { readonly name: string; readonly blocks: readonly OurBlock[] }[],
  { base, follow }: { readonly base: WrittenReport; readonly follow: Follow },
): { readonly edits: readonly SetLink[]; readonly back: readonly SetLink[]; readonly sheets: readonly WrittenSheet[] } {
  const edits: SetLink[] = [];
  const back: SetLink[] = [];
  const remembered = sheets.map(({ name, blocks }): WrittenSheet => {
    const sheet = work.sheets.get(name) ?? [...work.sheets].find(([, one]) => one.name === name)?.[1];
    const before = base.sheets.find((one) => one.name === name);
    return {
      name,
      blocks: blocks.map((block) => {
        const plain = written(block);
        const old = before?.blocks.find(({ table }) => table === block.table);
        return {
          ...plain,
          ...layoutOf(block, sheet),
          rows: plain.rows.map((row, index) => ({
            ...row,
            cells: row.cells.map((cell, column) => {
              const remarked = work.remarked.get(`${sheet?.name ?? ""} / ${block.table} / ${row.key}`);
              const link = block.rows[index]?.cells[column]?.link ?? null;
              const said =
                remarked !== undefined && block.headings[column] === block.reasonIn
                  ? { ...cell, entry: remarked.entry, text: remarked.text }
                  : cell;
              if (link === null || sheet === undefined) return said;
              const to = linkPlace(work, link);
              const at = sheet.ofModel.get(block.rows[index]?.at ?? -1);
              const words = to === null ? null : `${to.sheet}!${address(to)}`;
              const oldLink =
                old?.rows.find(({ key }) => keyNow(follow, block.table, key) === row.key)?.cells[column]?.link ?? null;
              const place =
                block.table === "" ? 0 : sheet.tables.get(block.table)?.columns.get(block.headings[column] ?? "");
              if (words !== oldLink && at !== undefined && place !== undefined) {
                edits.push({ kind: "setLink", sheet: sheet.name, row: sheet.rows.place(at), column: place, to });
                const stood = work.located
                  .get(name)
                  ?.tables.get(block.table)
                  ?.columns.get(block.headings[column] ?? "");
                if (at.found !== null && (block.table === "" || stood !== undefined))
                  back.push({
                    kind: "setLink",
                    sheet: sheet.name,
                    row: at.found,
                    column: stood ?? 0,
                    to: oldLink === null ? null : linkNamed(oldLink),
                  });
              }
              return { ...said, link: words };
            }),
          })),
        };
      }),
    };
  });
  return { edits, back, sheets: remembered };
}

/** How the columns of a table stand now, where that is not our order. */
function layoutOf({ table, headings }: OurBlock, sheet: SheetWork | undefined): Pick<WrittenBlock, "layout"> {
  const columns = table === "" ? undefined : sheet?.tables.get(table)?.columns;
  if (columns === undefined) return {};
  const layout = [...columns].sort(([, one], [, other]) => one - other).map(([heading]) => heading);
  return layout.join("\n") === headings.join("\n") ? {} : { layout };
}

/** The place that `Measures!A7` names; null for none. */
function linkNamed(words: string): SetLink["to"] {
  const place = words.lastIndexOf("!");
  const cell = readAddress(words.slice(place + 1));
  return place < 0 || cell === null ? null : { sheet: words.slice(0, place), ...cell };
}

/** Where the row of the model that a link leads to has come to stand. */
function linkPlace(
  work: Work,
  link: { readonly sheet: string; readonly address: string },
): { readonly sheet: string; readonly row: number; readonly column: number } | null {
  const cell = readAddress(link.address);
  const sheet = work.sheets.get(link.sheet);
  const row = cell === null ? undefined : sheet?.ofModel.get(cell.row);
  if (cell === null || sheet === undefined || row === undefined) return null;
  return { sheet: sheet.name, row: sheet.rows.place(row), column: cell.column };
}
