//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `w`.

pub(super) const ELEMENTS: &str = "\
        abstractNum abstractNumId adjustLineHeightInTable adjustRightInd alignBordersAndEdges \
        alignTablesRowByRow allowSpaceOfSameStyleInTable alwaysMergeEmptyNamespace applyBreakingRules \
        autoFormatOverride autoHyphenation autoRedefine autoSpaceDE autoSpaceDN autoSpaceLikeWord95 \
        autofitToFirstFixedWidthCell b bCs background balanceSingleByteDoubleByteWidth bar basedOn bdo bdr \
        between bidi bidiVisual body bookFoldPrinting bookFoldPrintingSheets bookFoldRevPrinting \
        bordersDoNotSurroundFooter bordersDoNotSurroundHeader bottom br cachedColBalance cantSplit caps \
        characterSpacingControl clrSchemeMapping cnfStyle col color cols compat compatSetting \
        consecutiveHyphenLimit contextualSpacing continuationSeparator convMailMergeEsc cr cs decimalSymbol \
        defaultTabStop dir dirty displayBackgroundShape displayHangulFixedWidth \
        displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotAutoCompressPictures \
        doNotAutofitConstrainedTables doNotBreakConstrainedForcedTable doNotBreakWrappedTables \
        doNotDisplayPageBoundaries doNotExpandShiftReturn doNotHyphenateCaps doNotIncludeSubdocsInStats \
        doNotLeaveBackslashAlone doNotShadeFormData doNotSnapToGridInCell doNotSuppressIndentation \
        doNotSuppressParagraphBorders doNotUseEastAsianBreakRules doNotUseHTMLParagraphAutoSpacing \
        doNotUseIndentAsNumberingTabStop doNotUseMarginsForDrawingGridOrigin doNotVertAlignCellWithSp \
        doNotVertAlignInTxbx doNotWrapTextWithPunct docDefaults docGrid document drawing \
        drawingGridHorizontalOrigin drawingGridHorizontalSpacing drawingGridVerticalOrigin \
        drawingGridVerticalSpacing dstrike eastAsianLayout effect em emboss end endnote endnotePr endnoteRef \
        endnoteReference endnotes evenAndOddHeaders fitText fldData fldSimple fonts footerReference footnote \
        footnoteLayoutLikeWW8 footnotePr footnoteRef footnoteReference footnotes forgetLastTabAlignment \
        formProt framePr ftr gridAfter gridBefore gridCol gridSpan growAutofit gutterAtTop hMerge hdr \
        headerReference hidden hideMark highlight hps hpsBaseText hpsRaise hyphenationZone i iCs ilvl \
        imprint ind insideH insideV isLgl jc keepLines keepNext kern kinsoku layoutRawTableWidth \
        layoutTableRowsApart left legacy lid lineWrapLikeWord6 link listSeparator lnNumType locked lvl lvlJc \
        lvlOverride lvlPicBulletId lvlRestart lvlText mirrorIndents mirrorMargins multiLevelType mwSmallCaps \
        name next noBreakHyphen noColumnBalance noEndnote noExtraLineSpacing noLeading noLineBreaksAfter \
        noLineBreaksBefore noPunctuationKerning noSpaceRaiseLower noTabHangInd noWrap num numFmt numId \
        numIdMacAtCleanup numPicBullet numPr numRestart numStart numStyleLink numbering oMath outline \
        outlineLvl overflowPunct p pBdr pPr pPrDefault pStyle pageBreakBefore paperSrc personal \
        personalCompose personalReply pgBorders pgMar pgNum pgNumType pgSz pict pos position \
        printBodyTextBeforeHeader printColBlack printFormsData printFractionalCharacterWidth \
        printPostScriptOverText printTwoOnOne ptab qFormat r rFonts rPr rPrDefault rStyle right rt rtl \
        rtlGutter ruby rubyAlign rubyBase rubyPr saveFormsData saveInvalidXml sectPr \
        selectFldWithFirstOrLastChar semiHidden separator settings shadow shapeLayoutLikeWW8 shd \
        showBreaksInFrames smallCaps snapToGrid softHyphen spaceForUL spacing spacingInWholePoints \
        splitPgBreakAndParaMark start startOverride strictFirstAndLastChars strike style styleLink \
        styleLockQFSet styleLockTheme styles subFontBySize suff suppressAutoHyphens suppressBottomSpacing \
        suppressLineNumbers suppressOverlap suppressSpBfAfterPgBrk suppressSpacingAtTopOfPage \
        suppressTopSpacing suppressTopSpacingWP swapBordersFacingPages sym sz szCs t tab tabs tbl tblBorders \
        tblCellMar tblCellSpacing tblGrid tblHeader tblInd tblLayout tblLook tblOverlap tblPr tblPrEx \
        tblStyle tblStyleColBandSize tblStylePr tblStyleRowBandSize tblW tblpPr tc tcBorders tcFitText tcMar \
        tcPr tcW textAlignment textDirection textboxTightWrap titlePg tl2br top topLinePunct tr tr2bl \
        trHeight trPr truncateFontHeightsLikeWP6 txbxContent type u uiPriority ulTrailSpace \
        underlineTabInNumList unhideWhenUsed updateFields useAltKinsokuLineBreakRules useAnsiKerningPairs \
        useFELayout useNormalStyleForList usePrinterMetrics useSingleBorderforContiguousCells \
        useWord2002TableStyleRules useWord97LineBreakRules vAlign vMerge vertAlign w wAfter wBefore \
        widowControl wordWrap wpJustification wpSpaceWidth wrapTrailSpaces \
        ";
pub(super) const ATTRIBUTES: &str = "\
        abstractNumId accent1 accent2 accent3 accent4 accent5 accent6 after afterAutospacing afterLines \
        alignment anchorLock ascii asciiTheme before beforeAutospacing beforeLines bg1 bg2 bottom \
        bottomFromText chapSep chapStyle char charSpace clear code color combine combineBrackets conformance \
        countBy cs cstheme customMarkFollows customStyle default display distance dropCap durableId eastAsia \
        eastAsiaTheme end endChars equalWidth evenHBand evenVBand fill first firstColumn firstLine \
        firstLineChars firstRow firstRowFirstColumn firstRowLastColumn fldCharType fmt followedHyperlink font footer \
        format frame gutter h hAnchor hAnsi hAnsiTheme hRule hSpace hanging hangingChars header hint \
        horzAnchor hyperlink id ilvl instr lang lastColumn lastRow lastRowFirstColumn lastRowLastColumn \
        leader left leftChars leftFromText legacy legacyIndent legacySpace line linePitch lineRule lines \
        name noHBand noVBand null num numId numPicBulletId oddHBand oddVBand offsetFrom orient other pos \
        relativeTo restart right rightChars rightFromText sep shadow space start startChars styleId sz t1 t2 \
        tblpX tblpXSpec tblpY tblpYSpec tentative themeColor themeFill themeFillShade themeFillTint \
        themeShade themeTint top topFromText tplc type uri vAnchor vSpace val vert vertAnchor vertCompress w \
        wrap x xAlign y yAlign zOrder \
        ";
