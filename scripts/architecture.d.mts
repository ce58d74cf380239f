export function architecturePicture(): string;
