import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const REGULAR = new URL(
  "../node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  import.meta.url,
);
const BOLD = new URL(
  "../node_modules/@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  import.meta.url,
);

/** The two weights of the font that packs are printed in, and their charts drawn with. */
export async function readFonts(): Promise<{ readonly regular: Buffer; readonly bold: Buffer }> {
  const read = async (font: URL): Promise<Buffer> => readFile(fileURLToPath(font));
  const [regular, bold] = await Promise.all([read(REGULAR), read(BOLD)]);
  return { regular, bold };
}
