import { intersection, sameArea } from "../model/area";
import type { RangeRef } from "../model/rangeRef";
import { validationType } from "../model/validation";
import type { Validation } from "../model/validation";
import { HostType } from "../wire/hostObject";
import type { Property } from "../wire/hostObject";
import { boolean, record } from "../wire/readValue";
import type { Reader } from "../wire/readValue";

function blank(range: RangeRef): Validation {
  return { area: range.area, rule: {}, errorAlert: null, prompt: null, ignoreBlanks: true };
}

function validationOf(range: RangeRef): Validation {
  return (
    range.sheet.validations.find((validation) => intersection(validation.area, range.area) !== null) ?? blank(range)
  );
}

/** The validation of exactly this range, made where there is none. */
function ensureValidation(range: RangeRef): Validation {
  const known = range.sheet.validations.find((validation) => sameArea(validation.area, range.area));
  if (known !== undefined) return known;
  const made = blank(range);
  range.sheet.validations.push(made);
  return made;
}

function part<K extends keyof Validation>(key: K, read: Reader<Validation[K]>): Property<RangeRef> {
  return {
    get: (range) => validationOf(range)[key],
    set: (range, value) => {
      range.sheet.ensureUnlocked(range.area);
      ensureValidation(range)[key] = read(value);
    },
  };
}

/** `Range.dataValidation`. Rules are kept and saved, not enforced: neither does Excel for what an add-in writes. */
export const dataValidationType: HostType<RangeRef> = new HostType<RangeRef>("DataValidation", {
  guard: (range) => range.ensureAlive(),
  properties: {
    Rule: part("rule", record),
    ErrorAlert: part("errorAlert", record),
    Prompt: part("prompt", record),
    IgnoreBlanks: part("ignoreBlanks", boolean),
    Type: { get: (range) => validationType(validationOf(range).rule) },
  },
  methods: {
    Clear: (range) => {
      range.sheet.validations = range.sheet.validations.filter(
        (validation) => intersection(validation.area, range.area) === null,
      );
    },
  },
});
