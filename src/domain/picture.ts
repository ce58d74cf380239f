/** A picture as it stands in a file. Plain JSON, so that a workbook can keep it. */
export interface Picture {
  /** Its bytes in base 64. */
  readonly bytes: string;
  readonly type: "image/png" | "image/jpeg";
  /** In dots. */
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a picture as large as has room, in the unit of the room, with its sides in their proportion.
 *
 * @example
 * fitted({ width: 400, height: 100 }, 160, 48) //=> {"width":160,"height":40}
 */
export function fitted(
  { width, height }: Pick<Picture, "width" | "height">,
  roomAcross: number,
  roomDown: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(roomAcross / width, roomDown / height);
  return { width: width * scale, height: height * scale };
}
