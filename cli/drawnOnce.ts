import type { CheckedExtract } from "../src/index";

/** The charts of an extract decided once, though both its report and its pack ask for them. */
export function drawnOnce<Drawn>(
  draw: (checkedExtract: CheckedExtract) => Drawn,
): (checkedExtract: CheckedExtract) => Drawn {
  let known: { readonly of: CheckedExtract; readonly drawn: Drawn } | null = null;
  return (of) => {
    if (known?.of !== of) known = { of, drawn: draw(of) };
    return known.drawn;
  };
}
