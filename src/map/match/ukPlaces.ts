/** Places with a body of their own whose names do not end as places do, and are no other word. */
const NAMES =
  "barnet barnsley bexley birmingham blackpool bolton brent bristol bromley burnley camden cardiff carlisle " +
  "cheltenham conwy corby cornwall coventry crawley croydon cumbria derby devon doncaster dorset dudley dundee " +
  "durham ealing edinburgh essex exeter fife gateshead gedling glasgow gloucester greenwich gwynedd hackney " +
  "haringey harrow havering hounslow hull hythe ipswich kent kirklees knowsley lambeth leeds leicester lewes " +
  "lewisham lincoln liverpool luton maidstone medway merseyside newcastle newham newport norfolk norwich " +
  "northumberland nottingham oadby oldham peterborough plymouth powys rochdale rother rotherham rugby rutland " +
  "sandwell sefton sheffield slough solihull somerset southend southwark stafford stevenage stockport suffolk " +
  "sunderland surrey sussex swansea swindon tameside taunton teignbridge thanet thurrock torbay torfaen trafford " +
  "tunbridge wakefield walsall watford wigan wirral woking wrexham york";

/** @example UK_PLACES.has("hythe") //=> true */
export const UK_PLACES: ReadonlySet<string> = new Set(NAMES.split(" "));
