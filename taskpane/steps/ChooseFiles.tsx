import * as React from "react";
import type { ReadPlan, Result, Source } from "../../src/index";
import { FILE_ENDINGS, ok, TABLE_KINDS } from "../../src/index";
import { tablesRead } from "../state/readPastedTable";
import { pickedFile, readExtractFile, readPlanFile, readPlanSource, type PickedFile } from "../state/readFile";
import { sampleFiles, type Sample } from "../state/samples";
import { plural } from "../state/plural";
import { Button } from "../ui/Button";
import { ErrorSummary, type Problem } from "../ui/ErrorSummary";
import { FilePicker } from "../ui/FilePicker";
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
export function ChooseFiles({ job, dispatch, task, memory, host }: StepProps<"chosen">): JSX.Element {
  const [faults, setFaults] = React.useState(NO_FAULTS);

  const takePlan = (plan: Result<ReadPlan>): void => {
    setFaults((before) => ({ ...before, plan: faultOf(plan) }));
    if (plan.ok) dispatch({ kind: "planRead", plan: plan.value });
  };
  const takeExtract = (extract: Result<Source>): void => {
    setFaults((before) => ({ ...before, extract: faultOf(extract) }));
    if (extract.ok) dispatch({ kind: "extractRead", extract: extract.value });
  };
  const takePrevious = (previous: Result<Source | null>): void => {
    setFaults((before) => ({ ...before, previous: faultOf(previous) }));
    if (previous.ok) dispatch({ kind: "previousRead", previous: previous.value });
  };
  const takePlanSource = (source: Result<Source>): void => takePlan(source.ok ? readPlanSource(source.value) : source);
  const readPlan = async (file: PickedFile): Promise<void> => takePlan(await readPlanFile(file));
  const readExtract = async (file: PickedFile): Promise<void> => takeExtract(await readExtractFile(file));
  const goOn = (): void => {
    const lacking = {
      plan: job.plan === null ? (faults.plan ?? "Choose a plan.") : null,
      extract: job.extract === null ? (faults.extract ?? "Choose an extract.") : null,
      previous: job.previous === null ? faults.previous : null,
    };
    setFaults(lacking);
    if (Object.values(lacking).some((fault) => fault !== null)) return;
    task.run("Finding the tables", async () => {
      const saved = await memory.load();
      dispatch({ kind: "filesConfirmed", saved });
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
      <FilePicker
        id="plan-file"
        label="Plan"
        hint="The measures, targets and actions to report on. CSV, Excel or OpenDocument."
        chosen={job.plan === null ? null : planWords(job.plan)}
        fault={faults.plan}
        endings={FILE_ENDINGS.join(",")}
        onPick={(file) => task.queue(`Reading ${file.name}`, () => readPlan(pickedFile(file)))}
      >
        {host === "excel" ? <SheetPicker what="plan" task={task} onRead={takePlanSource} /> : null}
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

function planWords({ plan }: ReadPlan): string {
  const parts = [...TABLE_KINDS]
    .reverse()
    .map(({ holds, items }) => ({ word: holds.replace(/s$/, ""), count: items(plan).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => plural(count, word));
  return `Chosen: ${plan.file}, with ${parts.join(" and ")}`;
}

function extractWords(source: Source): string {
  const { file, format, sheets } = source;
  if (format === "pasted") return `Chosen: ${file}, with ${tablesRead(source)}`;
  const [only] = sheets;
  if (sheets.length > 1) return `Chosen: ${file}, with ${plural(sheets.length, "sheet")}`;
  return only === undefined || only.name === "" ? `Chosen: ${file}` : `Chosen: ${file}, sheet ${only.name}`;
}
