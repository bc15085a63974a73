package openhall.paper;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The order in which a document is read aloud (ISO 32000, 14.7): one element for each paragraph,
 * over as many lines and pages as it takes. One thread.
 */
final class Tags {

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement all;
  private final COSArray numbers = new COSArray();
  private final Map<PDPage, COSArray> marks = new HashMap<>();
  private int pages;

  Tags(PDDocument document) {
    var catalog = document.getDocumentCatalog();
    var info = new PDMarkInfo();
    info.setMarked(true);
    catalog.setMarkInfo(info);
    catalog.setStructureTreeRoot(root);
    all = new PDStructureElement("Document", root);
    root.appendKid(all);
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
  }

  /** A paragraph ({@code P}) or a heading ({@code H1}). */
  PDStructureElement element(String type) {
    var element = new PDStructureElement(type, all);
    all.appendKid(element);
    return element;
  }

  /** The number of the next mark on that page, which belongs to the element. */
  int mark(PDPage page, PDStructureElement element) {
    COSArray parents = marks.computeIfAbsent(page, this::begun);
    int mark = parents.size();
    parents.add(element.getCOSObject());
    var reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, page.getCOSObject());
    reference.setInt(COSName.MCID, mark);
    kids(element).add(reference);
    return mark;
  }

  private static COSArray kids(PDStructureElement element) {
    if (element.getCOSObject().getDictionaryObject(COSName.K) instanceof COSArray kids) {
      return kids;
    }
    var kids = new COSArray();
    element.getCOSObject().setItem(COSName.K, kids);
    return kids;
  }

  private COSArray begun(PDPage page) {
    page.setStructParents(pages);
    var parents = new COSArray();
    numbers.add(COSInteger.get(pages));
    numbers.add(parents);
    pages++;
    root.setParentTreeNextKey(pages);
    return parents;
  }
}
