import type { PackBlock, PackModel, PackTable } from "../../src/pack/packModel";
import type { Dice } from "../truth/dice";
import type { Edit } from "./editMarkup";

/** A pack that can be changed. */
type Changed<T> = { -readonly [Key in keyof T]: Changed<T[Key]> };

/** Something printed, and how another is put in its place. */
interface Run {
  readonly said: string;
  readonly put: (instead: string) => void;
}

const STATUSES = ["Green", "Amber", "Red"];

/** A pack with one edit in what it prints, for formats whose files are not text; null where there is none to make. */
export function editPack(pack: PackModel, edit: Edit, dice: Dice): PackModel | null {
  const changed = structuredClone(pack) as Changed<PackModel>;
  const blocks = changed.sections.flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
  const runs = blocks.flatMap(runsOf).filter(({ said }) => /[\p{L}\p{N}]/u.test(said));
  const replace = (pattern: RegExp, other: (found: string) => string): PackModel | null => {
    const places = runs.flatMap((run) => [...run.said.matchAll(pattern)].map((match) => ({ run, match })));
    if (places.length === 0) return null;
    const { run, match } = dice.pick(places);
    run.put(run.said.slice(0, match.index) + other(match[0]) + run.said.slice(match.index + match[0].length));
    return changed;
  };
  switch (edit) {
    case "digit":
      return replace(/\d/g, (digit) => String((Number(digit) + dice.whole(1, 9)) % 10));
    case "status":
      return replace(/\b(?:Green|Amber|Red)\b/g, (word) => dice.pick(STATUSES.filter((one) => one !== word)));
    case "word":
      return replace(/\p{L}{4,}/gu, (word) => `${word.slice(0, -1)}${word.endsWith("x") ? "y" : "x"}`);
    case "row": {
      const groups = blocks.flatMap((block) => (block.kind === "table" ? block.table.groups : []));
      const { rows } = dice.pick(groups.filter((group) => group.rows.length > 1));
      rows.splice(dice.whole(0, rows.length - 1), 1);
      return changed;
    }
    case "swap": {
      const [one, other] = dice.shuffle(runs);
      if (one === undefined || other === undefined || one.said === other.said) return null;
      one.put(other.said);
      other.put(one.said);
      return changed;
    }
  }
}

function runsOf(block: Changed<PackBlock>): readonly Run[] {
  switch (block.kind) {
    case "message":
    case "heading":
    case "warning":
    case "paragraph":
      return [{ said: block.text, put: (text) => void (block.text = text) }];
    case "list":
      return block.items.map((said, index) => ({ said, put: (text) => void (block.items[index] = text) }));
    case "facts":
      return block.facts.map((one) => ({ said: one.text, put: (text) => void (one.text = text) }));
    case "table":
      return cellsOf(block.table).map((one) => ({ said: one.text, put: (text) => void (one.text = text) }));
    case "chart":
    case "charts":
      return [];
  }
}

function cellsOf({ groups }: Changed<PackTable>): Changed<PackTable>["groups"][number]["rows"][number] {
  return groups.flatMap(({ rows }) => rows.flat());
}
