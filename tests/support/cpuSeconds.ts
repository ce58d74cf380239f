/**
 * Processor seconds that a piece of work takes in this process, with its answer. Unlike time on the clock they stay
 * the same beside other programs, however busy those keep the machine.
 */
export async function cpuSeconds<Answer>(
  work: () => Answer | Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly seconds: number }> {
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { answer, seconds: (user + system) / 1e6 };
}
