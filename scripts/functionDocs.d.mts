export function functionDocs(): Promise<Record<string, string>>;
