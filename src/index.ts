/**
 * The public API of the core, by hand and in the order of the pipeline. The command line, the pane and the functions
 * import from here and from nowhere else in src; lint holds them to it.
 *
 * The pipeline in five calls:
 *
 *     const source = await readSource(bytes, "extract.csv"); // sheets of cells, or why it cannot be read
 *     const plan = planFrom(planSource); //                     measures, actions, settings
 *     const mapped = mapExtract(source.value, plan.plan); //    what each column means, and what is in doubt
 *     const checked = assessExtract(plan, mapped, labels); //   statuses, reasons, findings, offers of repair
 *     const model = buildReport(checked, options); //           every cell of the report
 *
 * `writeWorkbook(model, at)` and `writeHtml(model)` then write it.
 */

// Words that every step uses: cells, values, periods, years, the plan, findings.
export { address, cellName, rangeAddress, type CellRange, type CellRef } from "./domain/cell";
export { SEVERITIES, type Severity } from "./domain/finding";
export { monthOf } from "./domain/time/month";
export {
  excelSerialToMonth,
  financialQuarter,
  financialYear,
  monthCount,
  periodName,
  readPeriod,
  yearAround,
  type Month,
  type Period,
} from "./domain/time/period";
export { FIGURE_SPANS, RULES, type FigureSpan, type Plan, type Tolerance, type WhenUnchanged } from "./domain/plan";
export { PACK_SECTIONS } from "./domain/plannedPack";
export type { Polarity } from "./domain/polarity";
export { ok, refused, type Fault, type Refused, type Result } from "./domain/result";
export { isOfRowsAlone, shapeName, shapeWords, TABLE_SHAPES, type TableShape } from "./domain/tableShape";
export { timeInWords, timeToSort } from "./domain/time/timeInWords";
export { formatFigure } from "./domain/formatFigure";
export { MISSING_MARKS, valueOf } from "./domain/value";
export { isMonthNumber, yearFrom, type MonthNumber, type YearStart } from "./domain/time/year";

// Json: files that people give or edit.
export { isRecord } from "./json/readJson";
export { readJsonFile } from "./json/readJsonFile";

// Read: bytes to sheets of cells, and the tables in them.
export { displayText, isDayFormat } from "./read/cells/displayText";
export { missingReason } from "./read/cells/missingMark";
export { readValue } from "./read/cells/readValue";
export { FILE_ENDINGS } from "./read/formats";
export { FILE_BYTES_MAX } from "./read/guard/limits";
export { inspect, type InspectedTable } from "./read/inspect";
export type { Pasted } from "./read/pasted/readPasted";
export { readPicture } from "./read/readPicture";
export { readSource } from "./read/readSource";
export type { Source, SourceCell, SourceSheet, Table } from "./read/source";
export { findTables } from "./read/tables/findTables";
export { gridOfRows, gridSheet } from "./read/tables/gridSheet";
export { headerReasonWords } from "./read/tables/header/headerReason";

// Map: what each column, row and sheet means, held against the plan.
export { applyMapping } from "./map/applyMapping";
export type { ReportPeriod } from "./map/choose/time/reportPeriod";
export { readPlanPeriod } from "./map/claims/planPeriod";
export { sayFigures, sayHolds, sayRole } from "./map/choose/sayOfTables";
export type { ColumnClaim } from "./map/claims/columnClaim";
export { ROLE_NAMES, type ColumnRole } from "./map/headings/columnRole";
export { matchHeader } from "./map/headings/matchHeader";
export { ROLE_WORDINGS } from "./map/headings/roleWordings";
export { TABLE_KINDS, type TableKind } from "./map/columns/tableKinds";
export { readingWords } from "./map/figures/reading";
export { readUnit } from "./domain/units/readUnit";
export type { MeasureRow, Words } from "./map/mappedRows";
export { HOLDS, type ColumnChoice, type Doubt, type Holds, type Mapping, type TableMapping } from "./map/mapping";
export { CERTAIN } from "./map/match/certainty";
export { closeness } from "./map/match/closeness";
export { isLikeness, type MatchedBy } from "./map/match/matchLabel";
export { organisationNamed } from "./map/match/organisation";
export { plainLabel } from "./map/match/plainLabel";
export { isWholeBody } from "./map/match/wholeName";
export type { Gap } from "./map/plan/draft/draftItems";
export { draftPlan, type DraftPlan } from "./map/plan/draft/draftPlan";
export { standsBeside, withLogo } from "./map/plan/pack/packLogo";
export { planText } from "./map/plan/planText";
export { RULE_NAMES } from "./map/plan/planWords";
export type { ReadPlan } from "./map/plan/readPlan";
export { describeColumnChanges } from "./map/saved/compareLayouts";
export { readSavedMapping } from "./map/saved/readSavedMapping";
export { MAPPING, type SavedMapping, type SavedTable } from "./map/saved/savedMapping";
export { placeKey } from "./map/saved/placeKey";
export { layoutAsFound, withoutGivenHeaders } from "./map/saved/givenHeaders";
export { HEADER_ROWS, headerRowsText, headerSpan } from "./map/saved/headerRows";
export { asSaved, type SaidOfTable } from "./map/saved/savedTable";
export { organisationsNamed } from "./map/shape/doubt/organisationDoubt";
export { printed } from "./map/shape/shapeTables";
export { likenessLabels } from "./map/saved/likenessLabels";

// Repair: faults of an extract that can be put right once a person confirms them.
export {
  answeredBy,
  chosen,
  describeRepair,
  repairKey,
  shownText,
  type Choice,
  type ConfirmedRepair,
  type Repair,
  type RepairKind,
} from "./repair/repair";
export { readRepairs, writeRepairs } from "./repair/repairFile";

// Assess: statuses by rule, change, peers, control limits, the year. What the functions of Excel call.
export { describeChange } from "./assess/change/describeChange";
export { directionOfTravel } from "./assess/change/directionOfTravel";
export { changeInNumber, changeInPercent } from "./assess/change/yearOnYear";
export { differenceFromPeers } from "./assess/peers/differenceFromPeers";
export { gradeShare } from "./assess/peers/gradeShare";
export { peerRank } from "./assess/peers/peerRank";
export { rate } from "./assess/rate";
export { achieved } from "./assess/rules/achieved";
export { milestoneLevel, milestoneVariance } from "./assess/rules/milestone";
export { ragByRange } from "./assess/rules/ragByRange";
export { ragByFigures } from "./assess/rules/ragByTarget";
export { ragByTolerance } from "./assess/rules/ragByTolerance";
export { RULE_WORDS } from "./assess/rules/ruleWords";
export { spcAssurance } from "./assess/spc/spcAssurance";
export { spcReason } from "./assess/spc/spcNotRated";
export { spcPoints } from "./assess/spc/spcPoints";
export { spcSections } from "./assess/spc/spcSections";
export { spcVariation } from "./assess/spc/spcVariation";
export { forecastOutturn } from "./assess/year/forecastOutturn";
export { neededPerMonth } from "./assess/year/neededPerMonth";
export { rolling12 } from "./assess/year/rolling12";

// History: what earlier reports said of each measure, kept in the workbook.
export { historyColumns, type PastHeadings } from "./history/historyHeadings";
export { PAST_SHEET, type HistoryRow } from "./history/historyRow";
export { readHistory, type PastFault, type PastFigures } from "./history/readHistory";
export { withFileRows, withRows, type IsCorrected, type JoinedRows } from "./history/withRows";

// Check: findings, their words, and those that a person has accepted.
export { mappingNotFollowed } from "./read/tableFindingKinds";
export { KEPT_ACCEPTANCES, type Acceptance } from "./check/acceptance";
export { readAcceptances, writeAcceptances } from "./check/acceptanceFile";
export {
  acceptanceOf,
  acceptFindings,
  openFindings,
  withoutAcceptance,
  type AcceptedFinding,
} from "./check/acceptFindings";
export { CATALOGUE } from "./check/catalogue";
export { describeFinding } from "./check/describeFinding";
export { errorsLeft } from "./check/errorsLeft";
export { nothingDrafted } from "./check/unmatched/nothingDrafted";
export { describeGroup, groupFindings, type FindingGroup } from "./check/groupFindings";
export type { Finding, FindingCode } from "./check/registry";

// The pipeline: map, repair, assess and check in two calls.
export {
  assessExtract,
  mapExtract,
  planFrom,
  reportable,
  usablePlan,
  type AssessOptions,
  type MappedExtract,
  type Unreportable,
} from "./pipeline";

// Report: every cell of the workbook and the page, as a model; results as JSON; plain formulas.
export { draftedRows } from "./report/plan/draftedRows";
export { buildReport, type ReportOptions } from "./report/buildReport";
export { checkResult } from "./report/checkResult";
export type { CheckedExtract } from "./report/checkedExtract";
export { countsOf, type Counts } from "./report/counts";
export { historyRows, type ReadBy } from "./report/past/historyRows";
export { rowsReported } from "./report/past/restatedRows";
export { FORMULA_MODES, type FormulaMode } from "./report/formula/formulaMode";
export { LAMBDA_NAMES, lambdaFormula } from "./report/formula/lambdas";
export { inspectedFinding } from "./report/inspectResult";
export { fixedScale, MARGINS } from "./report/page/pageGeometry";
export {
  PROFILES,
  type Look,
  type Profile,
  type ReportCell,
  type ReportModel,
  type ReportSheet,
} from "./report/reportModel";
export { pageWords, type PageWords } from "./report/page/pageWords";
export { startingHeight } from "./report/page/rowHeight";
export { SEVERITY_LOOKS, SEVERITY_NAMES, STATUS_LOOKS, YES_NO_LOOKS } from "./report/statusLooks";
export { templateById, TEMPLATES } from "./report/templates/template";
export { readTemplate, type Template } from "./report/templates/templateFile";
export { DIGIT_PIXELS, wrapsIn } from "./report/page/typography";

// Pack: every word, figure and chart that a board reads, as a model.
export type { WordsOutside } from "./refresh/found/wordsOutside";
export type { ColumnLeftOut } from "./pack/addedColumns";
export type { InputFile, PackFacts } from "./pack/facts/packFacts";
export { changeSentence } from "./pack/sections/sinceSignOff";
export type { TextChange } from "./pack/signOff/placedText";
export type { PackDifferences } from "./verify/packDifferences";
export type { PackRecord } from "./verify/packRecord";
export type { PackRead } from "./verify/verifyPack";
export type { PackModel, SectionKind } from "./pack/packModel";

// Refresh: what stands in a workbook, what it knows of its report, and the steps that bring it up to date.
export { isFormula, sameEntry, type Entry, type FormulaResult } from "./refresh/entry";
export { keptSource, keepPlan, type KeptPlan } from "./refresh/kept/keptPlan";
export { resultKey, type FoundReport, type FoundSheet, type FoundTable } from "./refresh/found/foundReport";
export type { RefreshEdit, SetCell, SetLink } from "./refresh/refreshEdit";
export type { Answer, CellChoice, Change, Left, Refresh, ReportCellName } from "./refresh/refresh";
export { pastHeadings } from "./refresh/history/pastHeadings";
export { pastInWorkbook } from "./refresh/byHand/handGiven";
export { hasCharts } from "./refresh/state/hasCharts";
export type { NextReport, NextReportOptions } from "./refresh/nextReport";
export { changeWords, itemLines, choiceName, sheetChanges, type SheetChanges } from "./refresh/changeWords";
export { choiceWords, leftWords } from "./refresh/refreshWords";
export {
  firstState,
  readState,
  refreshedState,
  stateXml,
  STATE_NAMESPACE,
  STATE_VERSION,
  undoneState,
  type ReadState,
  type Remembered,
  type ReportState,
} from "./refresh/state/reportState";
export { inTheWay, type Undo } from "./refresh/undo/undo";
export type { WrittenReport } from "./refresh/writtenReport";

// Render: the model as a workbook or a web page, and what a writer into an open workbook shares with them.
export { cleanText, safeUrl } from "./domain/cleanText";
export { digestOf } from "./domain/digest";
export type { WorkbookPackage } from "./render/carry/package/workbookPackage";
export type { Compression } from "./render/archive/compression";
export { writeHtml, writeHtmlFragment, type HtmlFragment } from "./render/html/writeHtml";
export { headerCodes, headerFont, PAGE_NUMBER } from "./render/headerCodes";
export { sealText, textSealHolds } from "./render/seal/textSeal";
export { addedByPeople, carriedSealHolds, sealedCarried, workbookSealHolds } from "./render/seal/workbookSeal";
export { inTable, LINE_COLOURS, restingLook, THEMES } from "./render/theme";
export { storedFormat } from "./render/workbook/cellStyle";
export { checkModel } from "./render/workbook/checkModel";
export { writePlanTemplate } from "./render/workbook/planTemplate";
export { planTemplateText } from "./report/plan/planTemplateText";

// Fetched when first needed, so that a page opens without them.
export {
  acceptancesOnDemand,
  adoptingOnDemand,
  assessingOnDemand,
  carryingOnDemand,
  chartsOnDemand,
  historyEditsOnDemand,
  packDocumentOnDemand,
  packOnDemand,
  packPageOnDemand,
  packPrintOnDemand,
  packSlidesOnDemand,
  packWorkbookOnDemand,
  pastingOnDemand,
  readingOnDemand,
  refreshingOnDemand,
  reportOnDemand,
  verifyOnDemand,
  webPageOnDemand,
  workbookOnDemand,
} from "./onDemand";
