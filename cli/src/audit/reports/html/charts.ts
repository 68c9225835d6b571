/**
 * Charts as markup: drawn here, so that the page needs no script for them, in the colours of the page, so that they
 * hold in the dark, in high contrast and in print. It refuses to know where the numbers come from.
 */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { html } from '../../../../../checks/index.ts';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** Stand for the page's own colours until the chart is drawn. */
const colours = {
  '#010101': 'var(--text)',
  '#020202': 'var(--line)',
  '#030303': 'var(--bad)',
  '#040404': 'var(--link)',
} as const;
const [ink, line, bad, plain] = Object.keys(colours) as [string, string, string, string];

export interface Bars {
  readonly label: string;
  readonly rows: readonly { readonly name: string; readonly value: number; readonly mark?: number }[];
  /** Names of the bars and of the marks, where there are marks. */
  readonly legend?: readonly [string, string];
}

const axisText = { color: ink, fontSize: 13, fontFamily: 'sans-serif' };
const grid = (left: number) => ({ left, right: 60, top: 30, bottom: 30 });
const width = 640;

/** Lying bars, the first row on top; each with its number. */
export function bars({ label, rows, legend }: Bars): string {
  const names = rows.map(({ name }) => shortened(name));
  return draw(label, rows.length * 30 + 70, {
    grid: grid(205),
    ...(legend && { legend: { data: [...legend], textStyle: axisText, top: 0, icon: 'rect' } }),
    xAxis: { type: 'value', minInterval: 1, axisLabel: axisText, splitLine: { lineStyle: { color: line } } },
    yAxis: {
      ...{ type: 'category', data: names, inverse: true, axisTick: { show: false } },
      axisLabel: { ...axisText, width: 190, overflow: 'truncate' },
      axisLine: { lineStyle: { color: ink } },
    },
    series: [
      {
        ...{ type: 'bar', name: legend?.[0] ?? label, data: rows.map(({ value }) => value), barWidth: 16 },
        itemStyle: { color: legend ? plain : bad },
        label: { show: true, position: 'right', ...axisText },
      },
      ...(legend
        ? [
            {
              ...{ type: 'scatter', name: legend[1], symbol: 'rect', symbolSize: [4, 24] },
              data: rows.map(({ mark }) => mark ?? null),
              itemStyle: { color: ink, opacity: 1 },
            },
          ]
        : []),
    ],
  });
}

/** Shares from 0 to 1 over the years. */
export function shares(
  label: string,
  points: readonly { readonly name: string; readonly share: number }[],
): string {
  return draw(label, 260, {
    grid: grid(60),
    xAxis: {
      ...{ type: 'category', data: points.map(({ name }) => name), axisLabel: axisText },
      axisLine: { lineStyle: { color: ink } },
    },
    yAxis: {
      ...{ type: 'value', min: 0, max: 100, splitLine: { lineStyle: { color: line } } },
      axisLabel: { ...axisText, formatter: '{value}%' },
    },
    series: [
      {
        ...{ type: 'line', clip: false, symbol: 'circle', symbolSize: 8 },
        data: points.map(({ share }) => Math.round(share * 1000) / 10),
        lineStyle: { color: bad, width: 3 },
        itemStyle: { color: bad },
        label: { show: true, position: 'top', formatter: '{c}%', ...axisText },
      },
    ],
  });
}

function draw(label: string, height: number, option: object): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, backgroundColor: 'transparent', ...option });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return toPage(drawn, label);
}

/**
 * The policy of the page allows no styles in tags: they become attributes, which say the same. Nothing is clipped:
 * the names of clips would be others at each drawing.
 */
function toPage(svg: string, label: string): string {
  const inside = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<defs[\s\S]*?<\/defs>/g, '')
    .replace(/<[a-z][^>]*>/g, ofPage);
  const size = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? `0 0 ${width} 300`;
  return `<svg class="chart" role="img" aria-label="${html.markupText(label)}" viewBox="${size}" xmlns="http://www.w3.org/2000/svg">${inside}`;
}

function ofPage(tag: string): string {
  return tag
    .replace(/ (?:class|clip-path|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, styles: string) =>
      styles
        .split(';')
        .map((part) => /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(part))
        .map((part) => (part ? ` ${part[1]}="${part[2]}"` : ''))
        .join(''),
    )
    .replace(/#0[1-4]0[1-4]0[1-4]/g, (found) => colours[found as keyof typeof colours] ?? found);
}

const shortened = (name: string): string => (name.length > 15 ? `${name.slice(0, 14)}…` : name);
