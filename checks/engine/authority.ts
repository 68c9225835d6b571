/**
 * What kind of organ decides: a government at county level or above, or another that follows by reference.
 * It reads the name only; null where the name says nothing.
 */
export function authorityKind(name: string): 'government' | 'other' | null {
  const text = name.replace(/\s/g, '');
  if (text === '') return null;
  if (/街道|办事处|[镇乡](?:人民)?政府|[镇乡]$|村民委员会|居民委员会|社区/.test(text)) return 'other';
  if (/(?:人民政府|政府)$/.test(text)) return 'government';
  if (/(?:局|厅|委员会|委|部|院|办公室|中心|处|所|公司)$/.test(text))
    return /管理委员会$|管委会$/.test(text) ? null : 'other';
  if (/(?:省|自治区|市|州|盟|县|区|旗)$/.test(text)) return 'government';
  return null;
}
