// Draws parts of the page into an element that the editor holds, with the words and the case of the page around it.
import { Component, h, render, type ComponentChildren } from 'preact';

interface PortalProps { readonly into: Element; readonly children: ComponentChildren; readonly drawn: () => void }

export class Portal extends Component<PortalProps> {
  override componentDidMount(): void { this.#draw(); }
  override componentDidUpdate(): void { this.#draw(); }
  override componentWillUnmount(): void { render(null, this.props.into); }
  override render(): null { return null; }
  #draw(): void {
    render(h(Bridge, { context: this.context as object }, this.props.children), this.props.into);
    this.props.drawn();
  }
}

class Bridge extends Component<{ readonly context: object; readonly children?: ComponentChildren }> {
  override getChildContext(): object { return this.props.context; }
  override render(): ComponentChildren { return this.props.children; }
}
