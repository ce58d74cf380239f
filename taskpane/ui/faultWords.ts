/**
 * Part of the pane, fetched when it is first needed, that did not come: the one fault that a connection can be behind.
 */
function isNotFetched(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === "ChunkLoadError" || /loading (?:css )?chunk|dynamically imported module/i.test(error.message))
  );
}

/**
 * What an unforeseen fault means to a person, and what to do. The connection is named only where part of Outturn could
 * not be fetched; anything else is a fault of ours, and the message says so.
 *
 * @param kept Whether what the person has chosen and confirmed so far is still there.
 */
export function faultWords(error: unknown, kept: boolean): string {
  const lost = kept ? " What you have chosen and confirmed so far is kept." : "";
  if (isNotFetched(error)) return `Part of Outturn could not be fetched. Check your connection, then try again.${lost}`;
  const message =
    error instanceof Error && error.message !== "" ? ` Please report it with these words: ${error.message}` : "";
  return (
    `This is a fault in Outturn, not in your files or your connection.${lost} Try again, or go back ` +
    `a step and use another file.${message}`
  );
}
