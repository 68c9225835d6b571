import { expect, test } from 'vitest';
import { packDossier, unpackDossier } from '../../cli/src/audit/packed-dossier.ts';
import { checkedSample } from '../support/checked-sample.ts';
