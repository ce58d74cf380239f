import { SECTION_KINDS, type HouseStyle, type SectionKind } from "./packModel";

/** How an organisation wants its packs: what its plan's table `Pack` says. */
export interface PackDefinition {
  readonly scope: string;
  /** Which sections, in which order. */
  readonly sections: readonly SectionKind[];
  readonly style: HouseStyle;
  readonly decisions: readonly string[];
}

const USUAL_STYLE: HouseStyle = { strong: "17365D", accent: "0B4F8A", font: "Arial", logo: null };

export const USUAL_DEFINITION: PackDefinition = {
  scope: "",
  sections: SECTION_KINDS,
  style: USUAL_STYLE,
  decisions: [],
};
