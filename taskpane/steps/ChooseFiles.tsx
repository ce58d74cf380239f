import * as React from "react";
import type { ReadPlan, Result, Source } from "../../src/index";
import { FILE_ENDINGS, keepPlan, ok, planFrom, TABLE_KINDS } from "../../src/index";
import { checkFiles } from "../state/mapping/checkFiles";
import { nothingToAsk } from "../state/mapping/nothingToAsk";
import { startMapping } from "../state/mapping/mappedAnew";
import { planChanges } from "../state/refresh/planChanges";
import { rememberedReport, type RememberedReport } from "../state/refresh/rememberedReport";
import { tablesRead } from "../state/readPastedTable";
import { pickedFile, readExtractFile, readPlanSource, type PickedFile } from "../state/readFile";
import { sampleFiles, type Sample } from "../state/samples";
import { plural } from "../state/plural";
import { Button } from "../ui/Button";
import { ErrorSummary, type Problem } from "../ui/ErrorSummary";
import { FilePicker } from "../ui/FilePicker";
import { PackOfWorkbook } from "./pack/PackOfWorkbook";
import { PasteTable } from "./PasteTable";
import { PreviousExtract } from "./PreviousExtract";
import { SheetPicker } from "./SheetPicker";
import { TrySample } from "./TrySample";
import type { StepProps } from "./stepProps";

interface Faults {
  readonly plan: string | null;
  readonly extract: string | null;
  readonly previous: string | null;
}

const NO_FAULTS: Faults = { plan: null, extract: null, previous: null };

/** Which plan, and which extract? */
export function ChooseFiles({ job, dispatch, task, host, ...memories }: StepProps<"chosen">): JSX.Element {
  const [faults, setFaults] = React.useState(NO_FAULTS);
  const { remembered } = job;
  React.useEffect(() => {
    if (host !== "excel") return undefined;
    let here = true;
    const look = async (): Promise<void> => {
      const { loadKept } = await import("../host/refresh/reportMemory");
      const kept = await loadKept();
      if (!here) return;
      const found = kept === null ? null : rememberedReport(kept.state, kept.planSheets);
      dispatch({ kind: "workbookRemembered", remembered: found });
    };
    void look();
    return () => {
      here = false;
    };
  }, [host, dispatch]);

  const takePlanSource = (source: Result<Source>, inWorkbook = false): void => {
    const plan = source.ok ? readPlanSource(source.value) : source;
    setFaults((before) => ({ ...before, plan: faultOf(plan) }));
    if (!source.ok || !plan.ok) return;
    dispatch({ kind: "planRead", plan: plan.value, file: keepPlan(source.value, inWorkbook, planFrom) });
  };
  const takeExtract = (extract: Result<Source>): void => {
    setFaults((before) => ({ ...before, extract: faultOf(extract) }));
    if (extract.ok) dispatch({ kind: "extractRead", extract: extract.value });
  };
  const takePrevious = (previous: Result<Source | null>): void => {
    setFaults((before) => ({ ...before, previous: faultOf(previous) }));
    if (previous.ok) dispatch({ kind: "previousRead", previous: previous.value });
  };
  const readPlan = async (file: PickedFile): Promise<void> => takePlanSource(await readExtractFile(file));
  const readExtract = async (file: PickedFile): Promise<void> => takeExtract(await readExtractFile(file));
  const goOn = (): void => {
    const lacking = {
      plan: job.plan === null ? (faults.plan ?? "Choose a plan.") : null,
      extract: job.extract === null ? (faults.extract ?? "Choose an extract.") : null,
      previous: job.previous === null ? faults.previous : null,
    };
    setFaults(lacking);
    const { plan, extract } = job;
    if (plan === null || extract === null || Object.values(lacking).some((fault) => fault !== null)) return;
    task.run("Finding the tables", async () => {
      const saved = await memories.memory.load();
      const files = { ...job, plan, extract };
      const work = startMapping(plan, extract, saved);
      // What was confirmed for an earlier report is not asked again. Where it cannot be checked, the step says why.
      const checked = remembered !== null && nothingToAsk(files, work) ? await checkFiles(files, work, memories) : null;
      dispatch({ kind: "filesConfirmed", saved, work });
      if (checked?.ok === true) dispatch({ kind: "checked", ...checked.value });
    });
  };
  const trySample = (sample: Sample): void =>
    task.run("Reading the sample", async () => {
      const files = sampleFiles(sample);
      await readPlan(files.plan);
      await readExtract(files.extract);
    });

  // Finding the tables of what was pasted takes a moment: not at every drawing.
  const chosenWords = React.useMemo(() => (job.extract === null ? null : extractWords(job.extract)), [job.extract]);
  const previousWords = job.previous === null ? null : extractWords(job.previous);

  return (
    <>
      <ErrorSummary problems={React.useMemo(() => problemsOf(faults), [faults])} />
      <p>Outturn checks an extract against its plan and makes the report. Your files stay on this computer.</p>
      {remembered === null ? null : (
        <p className="note">
          This workbook has a report: {[remembered.title, remembered.period].filter((words) => words !== "").join(", ")}
          . Choose the next extract, and you see what it changes before anything is written.
        </p>
      )}
      <FilePicker
        id="plan-file"
        label="Plan"
        hint="The measures, targets and actions to report on. CSV, Excel or OpenDocument."
        chosen={job.plan === null ? null : planWords(job.plan, job.planFile === remembered?.plan?.kept)}
        fault={faults.plan}
        endings={FILE_ENDINGS.join(",")}
        onPick={(file) => task.queue(`Reading ${file.name}`, () => readPlan(pickedFile(file)))}
      >
        <div role="status">
          {planNotes(job.plan, remembered).map((sentence) => (
            <p className="note" key={sentence}>
              {sentence}
            </p>
          ))}
        </div>
        {host === "excel" ? (
          <SheetPicker what="plan" task={task} onRead={(source) => takePlanSource(source, true)} />
        ) : null}
        <PasteTable what="plan" task={task} onRead={takePlanSource} />
      </FilePicker>
      <FilePicker
        id="extract-file"
        label="Extract"
        hint="This period’s figures. CSV, Excel or OpenDocument."
        chosen={chosenWords}
        fault={faults.extract}
        endings={FILE_ENDINGS.join(",")}
        onPick={(file) => task.queue(`Reading ${file.name}`, () => readExtract(pickedFile(file)))}
      >
        {host === "excel" ? <SheetPicker what="extract" task={task} onRead={takeExtract} /> : null}
        <PasteTable what="extract" task={task} onRead={takeExtract} />
      </FilePicker>
      <PreviousExtract
        chosen={previousWords}
        fault={faults.previous}
        onPick={(file) =>
          task.queue(`Reading ${file.name}`, async () => takePrevious(await readExtractFile(pickedFile(file))))
        }
        onRemove={() => takePrevious(ok(null))}
      />
      <div className="actions">
        <Button kind="main" text="Continue" onClick={goOn} />
      </div>
      {remembered === null ? null : (
        <details className="choices">
          <summary>Make the board pack of the report in this workbook</summary>
          <PackOfWorkbook task={task} />
        </details>
      )}
      <TrySample onTry={trySample} />
    </>
  );
}

function faultOf(read: Result<unknown>): string | null {
  return read.ok ? null : read.fault.sentence;
}

function problemsOf({ plan, extract, previous }: Faults): Problem[] {
  return [
    ...(plan === null ? [] : [{ sentence: plan, target: "plan-file" }]),
    ...(extract === null ? [] : [{ sentence: extract, target: "extract-file" }]),
    ...(previous === null ? [] : [{ sentence: previous, target: "previous-file" }]),
  ];
}

/** What is to be said of the plan beside the one of the last report. */
function planNotes(plan: ReadPlan | null, remembered: RememberedReport | null): string[] {
  if (plan === null || remembered === null) return [];
  if (remembered.plan === null) return [];
  const { last, read, sheetsGone } = remembered.plan;
  const changes = planChanges(last.plan, plan.plan);
  const gone =
    sheetsGone && plan === read
      ? ["The sheets of the plan are not in this workbook any more. This is the plan of the last report."]
      : [];
  return [...gone, ...(changes === null ? [] : [changes])];
}

function planWords({ plan }: ReadPlan, isRemembered: boolean): string {
  const parts = [...TABLE_KINDS]
    .reverse()
    .map(({ holds, items }) => ({ word: holds.replace(/s$/, ""), count: items(plan).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => plural(count, word));
  const words = `Chosen: ${plan.file}, with ${parts.join(" and ")}`;
  return isRemembered ? `${words}, remembered in this workbook. Choose a file to use another plan` : words;
}

function extractWords(source: Source): string {
  const { file, format, sheets } = source;
  if (format === "pasted") return `Chosen: ${file}, with ${tablesRead(source)}`;
  const [only] = sheets;
  if (sheets.length > 1) return `Chosen: ${file}, with ${plural(sheets.length, "sheet")}`;
  return only === undefined || only.name === "" ? `Chosen: ${file}` : `Chosen: ${file}, sheet ${only.name}`;
}
