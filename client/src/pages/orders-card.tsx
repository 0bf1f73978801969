// The way from the documents to reports and the table of orders.
import { speechWith } from '../language.tsx';
import { ordersPath } from '../router.ts';
import { useRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { ordersWords } from '../words/orders.ts';

const useSpeech = speechWith(ordersWords);

export function OrdersCard() {
  const { words: { orders } } = useSpeech();
  const { case: { id, reports = [] } } = useRoom().view;
  return (
    <section class="panel orders-card">
      <h2>{orders.cardTitle}</h2>
      <p>{orders.card}{reports.length > 0 ? <span class="note"> {orders.cardCount(reports.length)}</span> : null}</p>
      <p class="row"><Link class="btn" to={ordersPath(id)}>{orders.cardLink}</Link></p>
    </section>
  );
}
