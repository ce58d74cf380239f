import type { Plan } from "../domain/plan";
import { PACK_SECTIONS, type PlannedPack } from "../domain/plannedPack";
import type { HouseStyle, SectionKind } from "./packModel";

/** How an organisation's packs are: what its plan says, else what is usual. */
export interface PackDefinition {
  readonly scope: string;
  /** Which sections, in which order. */
  readonly sections: readonly SectionKind[];
  readonly style: HouseStyle;
  readonly decisions: readonly string[];
}

const USUAL_STYLE: HouseStyle = { strong: "17365D", accent: "0B4F8A", font: "Arial", logo: null };

/** The definition that a plan gives in its table `Pack`. */
export function packDefinition({ pack, organisation }: Plan): PackDefinition {
  return {
    scope: pack.scope ?? "",
    sections: pack.sections ?? PACK_SECTIONS,
    style: {
      ...USUAL_STYLE,
      strong: pack.colour ?? USUAL_STYLE.strong,
      accent: pack.secondColour ?? USUAL_STYLE.accent,
      font: pack.font ?? USUAL_STYLE.font,
      logo: logoOf(pack, organisation),
    },
    decisions: pack.decisions,
  };
}

/** A logo is told by the name of whose it is, unless the plan has better words. */
function logoOf({ logo }: PlannedPack, organisation: string): HouseStyle["logo"] {
  if (logo === null || logo.picture === null) return null;
  return { picture: logo.picture, alt: logo.description ?? `Logo of ${organisation || "the organisation"}` };
}
