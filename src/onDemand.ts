/**
 * What a page fetches only when it is first needed: the readers of files, what assesses and checks them, and the
 * writers of workbooks and web pages. Each is large beside what stands on the page before anything is clicked.
 */

/** Readers of files of every format. */
export function readingOnDemand() {
  return import("./read/readSource");
}

/** The reader of what was pasted. */
export function pastingOnDemand() {
  return import("./read/pasted/readPasted");
}

/** What reads the words of an extract, assesses its rows and checks them. */
export function assessingOnDemand() {
  return import("./assessExtract");
}

/** The form in which accepted findings are kept. */
export function acceptancesOnDemand() {
  return import("./check/acceptanceFile");
}

/** What makes a report of a checked extract. */
export function reportOnDemand() {
  return import("./report/buildReport");
}

/** The writer of workbooks. */
export function workbookOnDemand() {
  return import("./render/workbook/writeWorkbook");
}

/** The writer of web pages. */
export function webPageOnDemand() {
  return import("./render/html/writeHtml");
}

/** What brings a report that stands in a workbook up to date. */
export async function refreshingOnDemand() {
  const [{ nextReport }, { refreshReport }, { writtenReport }] = await Promise.all([
    import("./refresh/nextReport"),
    import("./refresh/refreshReport"),
    import("./refresh/ourReport"),
  ]);
  return { nextReport, refreshReport, writtenReport };
}

/** What carries an earlier workbook on. */
export function carryingOnDemand() {
  return import("./render/carry/carriedWorkbook");
}

/** What puts past figures into a workbook. */
export async function historyEditsOnDemand() {
  const [{ historyEdits, isReport }, { withHistoryKnown }, { correctedIn }] = await Promise.all([
    import("./refresh/history/historyEdits"),
    import("./refresh/history/historyState"),
    import("./refresh/history/correctedRows"),
  ]);
  return { correctedIn, historyEdits, isReport, withHistoryKnown };
}

/** The writer of board packs as workbooks. */
export function packWorkbookOnDemand() {
  return import("./render/pack/xlsx/packWorkbook");
}

/** What finds out what a report's workbook would know that has lost it. */
export function adoptingOnDemand() {
  return import("./refresh/state/adoptedState");
}

/** What decides a board pack. */
export async function packOnDemand() {
  const [{ keptFacts, packFactsOf }, { buildPack }, { typedTexts }, { withTypedWords }, signing, signedPack] =
    await Promise.all([
      import("./pack/facts/packFactsOf"),
      import("./pack/buildPack"),
      import("./pack/typedTexts"),
      import("./pack/typedWords"),
      import("./pack/signOff/signOff"),
      import("./pack/signOff/buildSignedPack"),
    ]);
  const { ownRows } = await import("./refresh/found/ownRows");
  const { unworkedCells } = await import("./pack/typedTexts");
  const { columnsLeftOut } = await import("./pack/addedColumns");
  const { wordsOutside } = await import("./refresh/found/wordsOutside");
  return {
    ownRows,
    unworkedCells,
    keptFacts,
    packFactsOf,
    buildPack,
    typedTexts,
    columnsLeftOut,
    wordsOutside,
    withTypedWords,
    ...signing,
    ...signedPack,
  };
}

/** The writer of packs as web pages. */
export function packPageOnDemand() {
  return import("./render/pack/html/writePackHtml");
}

/** What reads a pack back and tells what is otherwise in it. */
export async function verifyOnDemand() {
  const [
    { formatOf, readPack, READ_BACK, withRecord },
    { packDifferences },
    { recordForTypst, RECORD_NAME, writeRecord },
    sheets,
    office,
    { writeRecorded },
  ] = await Promise.all([
    import("./verify/verifyPack"),
    import("./verify/packDifferences"),
    import("./verify/packRecord"),
    import("./verify/read/readSheetTexts"),
    import("./verify/officeRecord"),
    import("./verify/writeRecorded"),
  ]);
  const { isPackRead, sheetTexts } = sheets;
  const { partsWithRecord } = office;
  return {
    formatOf,
    isPackRead,
    partsWithRecord,
    readPack,
    READ_BACK,
    sheetTexts,
    withRecord,
    packDifferences,
    recordForTypst,
    RECORD_NAME,
    writeRecord,
    writeRecorded,
  };
}

/** The writer of packs as documents of Typst, which are set as PDF. */
export async function packPrintOnDemand() {
  const [{ writePackTypst }, { inFont }] = await Promise.all([
    import("./render/pack/pdf/writePackTypst"),
    import("./render/pack/pdf/inFont"),
  ]);
  return { writePackTypst, inFont };
}

/** The writer of packs as Word documents, with what draws their charts for programs that show no SVG. */
export async function packDocumentOnDemand() {
  const [{ writePackDocx }, { pngDrawer }] = await Promise.all([
    import("./render/pack/docx/writePackDocx"),
    import("./render/charts/raster/chartPng"),
  ]);
  return { writePackDocx, pngDrawer };
}

/** The writer of packs as decks of slides, with what draws the courses of measures. */
export async function packSlidesOnDemand() {
  const [{ writePackPptx }, { pngDrawer }] = await Promise.all([
    import("./render/pack/pptx/writePackPptx"),
    import("./render/charts/raster/chartPng"),
  ]);
  return { writePackPptx, pngDrawer };
}

/** What decides the charts of a report's measures, and draws them on a page. */
export async function chartsOnDemand() {
  const [{ measureCharts }, { drawChart }] = await Promise.all([
    import("./report/charts/measureCharts"),
    import("./render/html/drawChart"),
  ]);
  return { measureCharts, drawChart };
}
