import * as React from "react";

/** Whether something has been going on for this many milliseconds; null where nothing is. */
export function useSlow(going: string | null, milliseconds: number): boolean {
  const [slow, setSlow] = React.useState<string | null>(null);
  React.useEffect(() => {
    if (going === null) return undefined;
    const timer = setTimeout(() => setSlow(going), milliseconds);
    return () => {
      clearTimeout(timer);
      setSlow(null);
    };
  }, [going, milliseconds]);
  return going !== null && slow === going;
}
