import type { FindingKind } from "../domain/finding";
import { KINDS, type EvidenceByCode, type FindingCode } from "./registry";

/** Each kind of finding by its code: how much it matters, its name for people, and its sentence. */
export type Catalogue = { readonly [Code in FindingCode]: FindingKind<Code, EvidenceByCode[Code]> };

// A list of kinds cannot tell the compiler that each stands under its own code.
export const CATALOGUE = Object.fromEntries(KINDS.map((kind) => [kind.code, kind])) as unknown as Catalogue;
