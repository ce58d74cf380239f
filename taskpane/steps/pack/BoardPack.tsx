import * as React from "react";
import type { PackModel, Result } from "../../../src/index";
import { keepsFiles } from "../../host/keepsFiles";
import { PACK_FORMATS, writePackAs } from "../../state/pack/packFormats";
import { packFileName } from "../../state/reportFileName";
import type { Task } from "../../state/useTask";
import { Button } from "../../ui/Button";
import { ErrorSummary, type Problem } from "../../ui/ErrorSummary";
import { Radios } from "../../ui/Radios";
import { saveFile } from "../../ui/saveFile";
import { SignOff } from "./SignOff";

interface BoardPackProps {
  readonly task: Task;
  /** The pack, as it is when the button is pressed. */
  readonly pack: () => Promise<Result<PackModel>>;
  /** Words typed in the workbook are in the pack, and it can be signed off there. */
  readonly inWorkbook: boolean;
}

const NO_PROBLEMS: readonly Problem[] = [];

/** Makes a board pack and hands it to the browser to keep. */
export default function BoardPack({ task, pack, inWorkbook }: BoardPackProps): JSX.Element {
  const [key, setKey] = React.useState(PACK_FORMATS[0].key);
  const [problems, setProblems] = React.useState(NO_PROBLEMS);
  const [saved, setSaved] = React.useState<string | null>(null);

  const onProblem = (sentence: string | null): void =>
    setProblems(sentence === null ? NO_PROBLEMS : [{ sentence, target: null }]);
  const make = (): void => {
    onProblem(null);
    setSaved(null);
    task.run("Making the board pack", async () => {
      const made = await pack();
      if (!made.ok) {
        onProblem(made.fault.sentence);
        return;
      }
      const format = PACK_FORMATS.find((one) => one.key === key) ?? PACK_FORMATS[0];
      const name = packFileName(made.value, format.ending);
      saveFile(name, format.type, await writePackAs(format, made.value, new Date()));
      setSaved(`Downloaded: ${name}. ${made.value.standing}.`);
    });
  };

  return (
    <section className="output" aria-labelledby="pack-heading">
      <h3 id="pack-heading">Board pack</h3>
      <ErrorSummary problems={problems} />
      <p>
        The answer on one page, exceptions with their charts, a scorecard and an annex.
        {inWorkbook ? " What people typed in the report’s tables is in it." : ""}
      </p>
      {keepsFiles() ? (
        <>
          <p id="pack-format">Make it as</p>
          <div className="pack-formats">
            <Radios name="pack-format" labelledBy="pack-format" options={PACK_FORMATS} chosen={key} onChoose={setKey} />
          </div>
          <Button kind="other" text="Make the board pack" onClick={make} />
        </>
      ) : (
        <p className="note">
          Excel for Mac keeps no file that an add-in makes. Save the workbook and open it in Excel on the web, or run
          outturn pack on it.
        </p>
      )}
      <div role="status">{saved === null ? null : <p>{saved}</p>}</div>
      {inWorkbook ? <SignOff task={task} onProblem={onProblem} /> : null}
    </section>
  );
}
