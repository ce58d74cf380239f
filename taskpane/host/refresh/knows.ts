/** Whether this Excel has a requirement set of its JavaScript API. */
export function knows(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
