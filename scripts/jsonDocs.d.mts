export function jsonDocs(): string;
