/** Those whom a measure may be of without its name saying so. */
export const POPULATIONS = new Set(
  (
    "patients residents tenants customers callers families households claimants applicants users staff children " +
    "students pupils passengers clients carers parents motorists employees taxpayers citizens"
  ).split(" "),
);

/** Whether a word is for people whom a measure may be of, also for one of them: `one resident in ten`. */
export function isPopulation(word: string): boolean {
  return POPULATIONS.has(word) || POPULATIONS.has(`${word}s`) || /^(?:family|household|person|people)$/.test(word);
}
