import * as React from "react";

export interface FilePickerProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What was chosen, in words; null before anything is. */
  readonly chosen: string | null;
  readonly fault: string | null;
  /** Endings of the files that can be picked, such as `.csv,.xlsx`. */
  readonly endings: string;
  readonly onPick: (file: File) => void;
}

/**
 * A file to choose or to drop; its children are further ways to the same. The plain control stays: everyone knows it,
 * and every aid works with it.
 */
export function FilePicker({
  id,
  label,
  hint,
  chosen,
  fault,
  endings,
  onPick,
  children,
}: React.PropsWithChildren<FilePickerProps>): JSX.Element {
  const box = React.useRef<HTMLDivElement>(null);
  const over = useDrop(box, onPick);
  const describedBy = [`${id}-hint`, fault === null ? "" : `${id}-fault`, chosen === null ? "" : `${id}-chosen`]
    .join(" ")
    .trim();
  const state = over ? " over" : fault !== null ? " faulty" : "";
  return (
    <div className={`picker${state}`} ref={box}>
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {fault === null ? null : (
        <p className="fault" id={`${id}-fault`}>
          <span className="unseen">Error: </span>
          {fault}
        </p>
      )}
      {chosen === null ? null : (
        <p className="chosen" id={`${id}-chosen`}>
          {chosen}
        </p>
      )}
      <input
        id={id}
        type="file"
        accept={endings}
        aria-describedby={describedBy}
        aria-invalid={fault !== null}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onPick(file);
          // So that the same file, put right, can be chosen again.
          event.target.value = "";
        }}
      />
      {children}
    </div>
  );
}

/** Lets a file be dropped on an element; answers whether one is held over it. */
function useDrop(box: React.RefObject<HTMLDivElement>, onPick: (file: File) => void): boolean {
  const [over, setOver] = React.useState(false);
  const pick = React.useRef(onPick);
  React.useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  React.useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const hold = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (): void => setOver(false);
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) pick.current(file);
    };
    element.addEventListener("dragover", hold);
    element.addEventListener("dragleave", leave);
    element.addEventListener("drop", drop);
    return () => {
      element.removeEventListener("dragover", hold);
      element.removeEventListener("dragleave", leave);
      element.removeEventListener("drop", drop);
    };
  }, [box]);
  return over;
}
