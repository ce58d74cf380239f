import { ExcelHost, type Exchange } from "./excelHost";

/** A new host that was sent all that another was: its workbook holds the same. */
export async function repeated(traffic: readonly Exchange[]): Promise<ExcelHost> {
  const host = new ExcelHost();
  for (const [id, { flags, request }] of traffic.entries()) {
    const message = JSON.stringify({ type: 1, id, flags, message: { body: request } });
    await host.receive(message, () => undefined);
  }
  return host;
}
