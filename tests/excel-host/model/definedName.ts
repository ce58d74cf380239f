/** A name in the workbook or in one sheet, and the formula it stands for. */
export interface DefinedName {
  name: string;
  /** With its `=`, such as `=Sheet1!$A$1:$B$2`. */
  formula: string;
  visible: boolean;
  comment: string;
}
