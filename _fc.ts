import { chromium } from '@playwright/test';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const p=await b.newPage({forcedColors:'active',colorScheme:'dark'});
await p.setContent(`<style>
@media (forced-colors:none){::highlight(a){background-color:red}}
::highlight(a){text-decoration:underline dotted 2px CanvasText}
::highlight(b){background-color:transparent;text-decoration:underline dotted 2px CanvasText}
::highlight(c){background-color:Canvas;color:CanvasText;text-decoration:underline dashed 2px CanvasText;forced-color-adjust:none}
::highlight(d){background-color:transparent;color:CanvasText;forced-color-adjust:none;text-decoration:underline solid 2px}
::highlight(e){background-color:Highlight;color:HighlightText;}
#f{forced-color-adjust:none}
::highlight(f){background-color:rgb(0 0 0 / 0);color:CanvasText;text-decoration:underline solid 2px CanvasText}
</style><p id=a>aaaa word a</p><p id=b>bbbb</p><p id=c>cccc</p><p id=d>dddd</p><p id=e>eeeee</p><p id=f>ffff</p>`);
await p.evaluate(()=>{for(const n of 'abcdef'){const t=document.getElementById(n)!.firstChild!;CSS.highlights.set(n,new Highlight(new StaticRange({startContainer:t,startOffset:0,endContainer:t,endOffset:4})))}});
await p.setViewportSize({width:300,height:260});
await p.screenshot({path:'/tmp/fc.png'});await b.close();
