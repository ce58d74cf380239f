import * as React from "react";
import { SAMPLES, type Sample } from "../state/samples";
import { Button } from "../ui/Button";
import { Radios } from "../ui/Radios";

/** Reports to try the pane with. */
export function TrySample({ onTry }: { readonly onTry: (sample: Sample) => void }): JSX.Element {
  const [chosen, setChosen] = React.useState<Sample>(SAMPLES[0]);
  return (
    <section className="aside" aria-labelledby="sample-heading">
      <h3 id="sample-heading">No files to hand?</h3>
      <p id="sample-words">Each sample is a police report that was published.</p>
      <Radios
        name="sample"
        labelledBy="sample-heading sample-words"
        options={SAMPLES.map(({ id, title, about }) => ({ key: id, label: title, hint: about }))}
        chosen={chosen.id}
        onChoose={(key) => setChosen(SAMPLES.find(({ id }) => id === key) ?? SAMPLES[0])}
      />
      <div className="actions">
        <Button kind="other" text="Try it with a sample" onClick={() => onTry(chosen)} />
      </div>
    </section>
  );
}
